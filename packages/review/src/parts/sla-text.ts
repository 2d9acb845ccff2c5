// The lines of SLAs and routes as the language writes them.
import {
  type Arm,
  type CalendarArm,
  formatDate,
  type Moment,
  type MomentKind,
  type Pause,
  type Rules,
  type Sla,
  type Step,
  type Trigger,
} from '@funnel/bundle';
import { spanText } from '../test-file/span.ts';
import { conditionText, occurrenceText } from './condition-text.ts';
import { quote } from './expression-text.ts';

type Of<U extends { readonly kind: string }, K extends U['kind']> = Extract<U, { kind: K }>;

const TRIGGERS: { readonly [K in Trigger['kind']]: (rules: Rules, trigger: Of<Trigger, K>) => string } = {
  entering: (_, trigger) => `entering ${trigger.stage}`,
  happening: (rules, trigger) => occurrenceText(rules, trigger.of),
};

/** `entering mql`, `call where (outcome is connected)`. */
export function triggerText<K extends Trigger['kind']>(rules: Rules, trigger: Of<Trigger, K>): string {
  return (TRIGGERS[trigger.kind as K] as (rules: Rules, trigger: Trigger) => string)(rules, trigger);
}

export function metText(rules: Rules, { times, on }: { readonly times: number; readonly on: Trigger }): string {
  return `met by ${times === 1 ? '' : `at least ${times} `}${triggerText(rules, on)}`;
}

export function pauseText(rules: Rules, { from, until }: Pause): string {
  return `pause from ${triggerText(rules, from)} until ${triggerText(rules, until)}`;
}

export function cancelText(rules: Rules, on: Trigger): string {
  return `cancel on ${triggerText(rules, on)}`;
}

/** `use berlin when …`, `to sdr otherwise`: what is chosen and under which condition. */
export function armText(rules: Rules, chosen: string, { when, until }: Arm): string {
  if (when === null) return `${chosen} otherwise`;
  const end = until === null ? '' : ` until ${formatDate(until)}`;
  return `${chosen} when ${conditionText(rules, when)}${end}`;
}

/** `use berlin when …`; the only calendar of an SLA stands in its head: `in berlin`, `around the clock`. */
export function calendarText(rules: Rules, { calendars }: Sla, arm: CalendarArm): string {
  if (arm.calendar === null) return 'around the clock';
  return calendars.length === 1 ? `in ${arm.calendar}` : armText(rules, `use ${arm.calendar}`, arm);
}

const MOMENTS: { readonly [K in MomentKind]: (moment: Of<Moment, K>) => string } = {
  share: moment => `at ${moment.percent}% of the time`,
  due: () => 'when due',
  after_due: moment => `${spanText(moment.span)} after due`,
};

export function stepText({ action, to, at }: Step): string {
  const moment = (MOMENTS[at.kind] as (moment: Moment) => string)(at);
  return `${action} ${to.kind === 'role' ? quote(to.name) : to.name} ${moment}`;
}
