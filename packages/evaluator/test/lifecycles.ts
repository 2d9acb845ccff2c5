// Short ways to write lifecycles, SLAs and histories in tests.
import type {
  Arm,
  Condition,
  Lifecycle,
  Move,
  Occurrence,
  RawEntry,
  Sla,
  Stage,
  Step,
  TargetArm,
  TimeSpan,
  Trigger,
  When,
} from '@funnel/bundle';
import * as r from './rules.ts';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

export const stage = (name: string, rest: Partial<Stage> = {}): Stage => ({
  name,
  label: null,
  value: name,
  by_hand: false,
  returns: false,
  ends: false,
  needs: null,
  stalls_after: null,
  ...rest,
});

/** `days`: how long the lead must have been in `from`. */
export const move = (
  from: string,
  to: string,
  when: Condition | null = null,
  days: number | null = null,
  rest: Partial<Move> = {},
): Move => ({
  id: `${from} to ${to}`,
  from,
  to,
  by_hand: false,
  after: days === null ? null : days * r.DAY,
  when: when === null ? null : r.when(when),
  because: null,
  ...rest,
});
export const byHand = (from: string, to: string): Move => move(from, to, null, null, { by_hand: true });

export const lifecycle = (stages: readonly Stage[], moves: readonly Move[] = []): Lifecycle => ({ stages, moves });

export const inStage = (...stages: string[]): Condition => ({ kind: 'in_stage', stages });
export const everEntered = (name: string): Condition => ({ kind: 'ever_entered', stage: name });
export const since = (name: string): { kind: 'since_entering'; stage: string } => ({
  kind: 'since_entering',
  stage: name,
});
export const before = (name: string): { kind: 'before_entering'; stage: string } => ({
  kind: 'before_entering',
  stage: name,
});

export const entering = (name: string): Trigger => ({ kind: 'entering', stage: name });
export const happening = (name: string, rest: Partial<Occurrence> = {}): Trigger => ({
  kind: 'happening',
  of: r.occurrence(name, rest),
});

export const elapsed = (hours: number): TimeSpan => ({ kind: 'elapsed', milliseconds: hours * HOUR });
export const business = (hours: number): TimeSpan => ({ kind: 'business', milliseconds: hours * HOUR });
export const businessDays = (days: number): TimeSpan => ({ kind: 'business_days', days });

export const target = (span: TimeSpan | null, when: Condition | null = null): TargetArm => ({ span, ...r.arm(when) });
export const counting = (calendar: string | null, arm: Arm = r.arm(null)) => ({ calendar, ...arm });
export const sla = (name: string, start: Trigger, rest: Partial<Sla> = {}): Sla => ({
  name,
  label: null,
  calendars: [],
  start,
  start_when: null,
  met_by: [],
  pauses: [],
  cancels: [],
  targets: [],
  steps: [],
  ...rest,
});
export const startWhen = (condition: Condition): When => r.when(condition);
export const notify = (id: string, at: Step['at']): Step => ({
  id,
  action: 'notify',
  to: { kind: 'role', name: 'manager' },
  at,
});

/** An entry so many days before as-of. */
export const entered = (days: number, stage: string, rest: Partial<RawEntry> = {}): RawEntry => ({
  stage,
  at: new Date(r.AS_OF - days * r.DAY).toISOString(),
  ...rest,
});
