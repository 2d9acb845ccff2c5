// SLAs: clocks that start, pause, stop and breach.
import type { Arm, When } from './arm.ts';
import type { Occurrence } from './occurrence.ts';

export interface Sla {
  readonly name: string;
  readonly label: string | null;
  /** The first true arm says by which calendar a clock counts. Without one only real time is counted. */
  readonly calendars: readonly CalendarArm[];
  readonly start: Trigger;
  /** Asked when a clock is first decided; null: always. */
  readonly start_when: When | null;
  /** Each line alone is enough. */
  readonly met_by: readonly MetBy[];
  readonly pauses: readonly Pause[];
  readonly cancels: readonly Trigger[];
  /** The first true arm; without an arm, no target. */
  readonly targets: readonly TargetArm[];
  readonly steps: readonly Step[];
}

/** `calendar: null` is `around the clock`. */
export interface CalendarArm extends Arm {
  readonly calendar: string | null;
}

export interface EnteringTrigger {
  readonly kind: 'entering';
  readonly stage: string;
}

/** An activity happens; `of.period` is always null. */
export interface ActivityTrigger {
  readonly kind: 'happening';
  readonly of: Occurrence;
}

export type Trigger = EnteringTrigger | ActivityTrigger;

/** Met when `on` has come `times` times since the clock's start. */
export interface MetBy {
  readonly times: number;
  readonly on: Trigger;
}

export interface Pause {
  readonly from: Trigger;
  readonly until: Trigger;
}

/** Real time. */
export interface ElapsedSpan {
  readonly kind: 'elapsed';
  readonly milliseconds: number;
}

/** Open time of the clock's calendar. */
export interface BusinessSpan {
  readonly kind: 'business';
  readonly milliseconds: number;
}

/** Open days of the clock's calendar. */
export interface BusinessDaysSpan {
  readonly kind: 'business_days';
  readonly days: number;
}

export type TimeSpan = ElapsedSpan | BusinessSpan | BusinessDaysSpan;
export type TimeSpanKind = TimeSpan['kind'];

/** `span: null` is `no target`. */
export interface TargetArm extends Arm {
  readonly span: TimeSpan | null;
}

export interface Step {
  /** Unique in the SLA, made from what it does: `notify owner at 75%`, `reassign sdr 4 business hours after due`. */
  readonly id: string;
  readonly action: 'notify' | 'reassign';
  readonly to: Recipient;
  readonly at: Moment;
}

/** A bare recipient is a team or a route (the team it chose), a quoted one a queue or role of the runtime. */
export interface Recipient {
  readonly kind: 'team' | 'route' | 'role';
  readonly name: string;
}

/** `at 75% of the time`: whole percents, 1 to 99. */
export interface ShareMoment {
  readonly kind: 'share';
  readonly percent: number;
}

export interface DueMoment {
  readonly kind: 'due';
}

export interface AfterDueMoment {
  readonly kind: 'after_due';
  readonly span: TimeSpan;
}

export type Moment = ShareMoment | DueMoment | AfterDueMoment;
export type MomentKind = Moment['kind'];
