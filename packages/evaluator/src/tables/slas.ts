// SLAs as tables.
import type { MetBy, Pause, Sla, Step, TimeSpan, Trigger } from '@funnel/bundle';
import { placeOf, type Scope } from './names.ts';
import type { ArmRow } from './parts.ts';
import { resolveArm } from './resolve-gate.ts';
import { resolveOccurrence } from './resolve-occurrence.ts';
import { resolveWhen } from './resolve-score.ts';
import type { OccurrenceRow } from './rows.ts';

/** Entering a stage, by its place, or an activity that the occurrence looks at. */
export type TriggerRow =
  | { readonly kind: 'entering'; readonly stage: number }
  | { readonly kind: 'happening'; readonly of: OccurrenceRow };

export interface SlaRow {
  readonly name: string;
  /** Place among the SLAs. */
  readonly index: number;
  readonly calendarArms: readonly ArmRow[];
  /** By the place of the arm; null is real time. */
  readonly calendars: readonly (string | null)[];
  readonly start: TriggerRow;
  readonly startWhen: ArmRow | null;
  readonly metBy: readonly { readonly times: number; readonly on: TriggerRow }[];
  readonly pauses: readonly { readonly from: TriggerRow; readonly until: TriggerRow }[];
  readonly cancels: readonly TriggerRow[];
  readonly targetArms: readonly ArmRow[];
  /** By the place of the arm; null is no target. */
  readonly spans: readonly (TimeSpan | null)[];
  readonly steps: readonly Step[];
}

export function resolveSla(sla: Sla, index: number, scope: Scope): SlaRow {
  const trigger = (from: Trigger) => resolveTrigger(from, scope);
  return {
    name: sla.name,
    index,
    calendarArms: sla.calendars.map(arm => resolveArm(arm, scope)),
    calendars: sla.calendars.map(({ calendar }) => calendar),
    start: trigger(sla.start),
    startWhen: sla.start_when === null ? null : resolveWhen(sla.start_when, scope),
    metBy: sla.met_by.map(({ times, on }: MetBy) => ({ times, on: trigger(on) })),
    pauses: sla.pauses.map(({ from, until }: Pause) => ({ from: trigger(from), until: trigger(until) })),
    cancels: sla.cancels.map(trigger),
    targetArms: sla.targets.map(arm => resolveArm(arm, scope)),
    spans: sla.targets.map(({ span }) => span),
    steps: sla.steps,
  };
}

const triggers: {
  readonly [K in Trigger['kind']]: (trigger: Extract<Trigger, { kind: K }>, scope: Scope) => TriggerRow;
} = {
  entering: ({ stage }, { names }) => ({ kind: 'entering', stage: placeOf(names.stages, stage) }),
  happening: ({ of }, scope) => ({ kind: 'happening', of: resolveOccurrence(of, scope) }),
};

function resolveTrigger(trigger: Trigger, scope: Scope): TriggerRow {
  return (triggers[trigger.kind] as (trigger: Trigger, scope: Scope) => TriggerRow)(trigger, scope);
}

/** What an SLA's triggers look at. */
export function occurrencesOfSla({ start, metBy, pauses, cancels }: SlaRow): readonly OccurrenceRow[] {
  const triggers = [
    start,
    ...metBy.map(({ on }) => on),
    ...pauses.flatMap(({ from, until }) => [from, until]),
    ...cancels,
  ];
  return triggers.flatMap(trigger => (trigger.kind === 'happening' ? [trigger.of] : []));
}

/** Every arm of an SLA: of its calendar, of its start, of its target. */
export function armsOfSla({ calendarArms, startWhen, targetArms }: SlaRow): readonly ArmRow[] {
  return [...calendarArms, ...(startWhen === null ? [] : [startWhen]), ...targetArms];
}
