// The names that content, hand-offs, measures and targets mention.
import type { ContentLine, DeclarationOf, HandoffLine, TargetLine } from '@funnel/language';
import { inArm } from './in-arm.ts';
import { inExpression, inOccurrence } from './in-expressions.ts';
import { inRecipient } from './in-time.ts';
import { keyOf } from './keys.ts';
import { declares, declaresAs, type Mentions, names, nothing } from './mention.ts';

export function inContent({ lines }: DeclarationOf<'content'>): Mentions {
  return lines.flatMap(inContentLine);
}

function inContentLine(line: ContentLine): Mentions {
  if (line.kind === 'step') return [...declares('step', line.name), ...inArm(line.opens)];
  return [
    ...declaresAs('offer', keyOf('offer', line.title.value), line.title),
    ...names(['step'], line.step),
    ...(line.taken === null ? nothing : inOccurrence(line.taken)),
    ...inArm(line.when),
  ];
}

export function inHandoff({ name, entering, lines }: DeclarationOf<'handoff'>): Mentions {
  return [...declares('handoff', name), ...names(['stage'], entering), ...lines.flatMap(inHandoffLine)];
}

function inHandoffLine(line: HandoffLine): Mentions {
  if (line.kind === 'to') return inRecipient(line.to);
  return line.kind === 'include' ? line.facts.flatMap(inExpression) : nothing;
}

export function inMeasure({ name, of, goal }: DeclarationOf<'measure'>): Mentions {
  const measured = names(['stage', 'sla'], of);
  if (goal === null) return [...declares('measure', name), ...measured];
  const reached = goal.kind === 'reach' ? names(['stage'], goal.stage) : inOccurrence(goal.of);
  return [...declares('measure', name), ...measured, ...reached];
}

type TargetHandlers = {
  readonly [K in TargetLine['kind']]: (line: Extract<TargetLine, { kind: K }>) => Mentions;
};

const targetHandlers: TargetHandlers = {
  only: ({ arm }) => inArm(arm),
  book: () => nothing,
  share: ({ owner }) => names(['owner'], owner),
  deal: () => nothing,
  rate: ({ from, to }) => [...names(['stage'], from), ...names(['stage'], to)],
};

export function inTarget({ name, lines }: DeclarationOf<'target'>): Mentions {
  return [...declares('target', name), ...lines.flatMap(inTargetLine)];
}

function inTargetLine<K extends TargetLine['kind']>(line: Extract<TargetLine, { kind: K }>): Mentions {
  return (targetHandlers[line.kind as K] as TargetHandlers[K])(line);
}
