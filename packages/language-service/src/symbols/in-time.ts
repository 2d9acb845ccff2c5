// The names that lifecycle, calendars, SLAs, teams and routes mention.
import type { DeclarationOf, LifecycleLine, RecipientNode, SlaLine, StageMark, TriggerNode } from '@funnel/language';
import { inArm } from './in-arm.ts';
import { inExpression, inOccurrence } from './in-expressions.ts';
import { declares, type Mentions, names, nothing } from './mention.ts';

export function inLifecycle({ lines }: DeclarationOf<'lifecycle'>): Mentions {
  return lines.flatMap(inLifecycleLine);
}

function inLifecycleLine(line: LifecycleLine): Mentions {
  if (line.kind === 'stage') return [...declares('stage', line.name), ...line.marks.flatMap(inMark)];
  return [...names(['stage'], line.from), ...names(['stage'], line.to), ...inArm(line.when)];
}

/** What `as` says is one of a few words of the language's own. */
function inMark(mark: StageMark): Mentions {
  return mark.kind === 'needs' ? names(['gate'], mark.gate) : nothing;
}

export function inCalendar({ name, lines }: DeclarationOf<'calendar'>): Mentions {
  const lists = lines.flatMap(line => (line.kind === 'closed_on' ? names(['list'], line.list) : nothing));
  return [...declares('calendar', name), ...lists];
}

export function inSla({ name, calendar, lines }: DeclarationOf<'sla'>): Mentions {
  return [...declares('sla', name), ...names(['calendar'], calendar), ...lines.flatMap(inSlaLine)];
}

type SlaHandlers = {
  readonly [K in SlaLine['kind']]: (line: Extract<SlaLine, { kind: K }>) => Mentions;
};

const slaHandlers: SlaHandlers = {
  use: ({ calendar, arm }) => [...names(['calendar'], calendar), ...inArm(arm)],
  start: ({ on, when }) => [...inTrigger(on), ...inArm(when)],
  met: ({ on }) => inTrigger(on),
  pause: ({ from, until }) => [...inTrigger(from), ...inTrigger(until)],
  cancel: ({ on }) => inTrigger(on),
  target: ({ arm }) => inArm(arm),
  no_target: ({ arm }) => inArm(arm),
  step: ({ to }) => inRecipient(to),
};

function inSlaLine<K extends SlaLine['kind']>(line: Extract<SlaLine, { kind: K }>): Mentions {
  return (slaHandlers[line.kind as K] as SlaHandlers[K])(line);
}

function inTrigger(trigger: TriggerNode): Mentions {
  return trigger.kind === 'entering' ? names(['stage'], trigger.stage) : inOccurrence(trigger.of);
}

/** One in quotes is whatever the runtime knows by that name. */
export function inRecipient(recipient: RecipientNode): Mentions {
  return recipient.kind === 'name' ? names(['team', 'route'], recipient.name) : nothing;
}

export function inTeam({ name, lines }: DeclarationOf<'team'>): Mentions {
  const stages = lines.flatMap(line => (line.kind === 'each' ? names(['stage'], line.stage) : nothing));
  return [...declares('team', name), ...stages];
}

export function inRoute({ name, arms, work }: DeclarationOf<'route'>): Mentions {
  const keys = work.flatMap(({ by }) => by.flatMap(key => (key.kind === 'name' ? inExpression(key) : nothing)));
  return [
    ...declares('route', name),
    ...arms.flatMap(({ team, arm }) => [...names(['team'], team), ...inArm(arm)]),
    ...keys,
  ];
}
