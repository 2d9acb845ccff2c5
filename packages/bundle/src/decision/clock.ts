// Clocks as decided: one for each start, open or over.
import type { RecordedTarget } from './history.ts';

export type ClockState = 'running' | 'paused' | 'met' | 'met_late' | 'breached' | 'cancelled';

export interface ClockDecision {
  readonly sla: string;
  /** Number of the entry (or of the activity) that started it, in the order in which they became known. */
  readonly entry: number;
  readonly start: string;
  readonly state: ClockState;
  /** The instant of the state: of being met, cancelled, breached (the due) or paused; null while running. */
  readonly at: string | null;
  /**
   * Why it is cancelled: a `cancel` line, a new start, the lead's exclusion. Of a breached clock: the cancel or the new start that
   * ended it after the breach, which stays one; null while it can still be met late. null in all other states.
   */
  readonly cancelled_by: 'cancel' | 'restart' | 'exclusion' | null;
  readonly calendar: string | null;
  /** Of a clock that other rules decided those that were recorded, though pauses since may have moved its `due`. */
  readonly targets: readonly RecordedTarget[];
  /** The earliest of the targets' dues; null without one, and while paused. */
  readonly due: string | null;
  /** While paused: milliseconds left of the target with the least left (of its own kind of time); else null. */
  readonly left: number | null;
  /** When this was decided, and by which rules: what a recorded clock carries. */
  readonly decided: string;
  readonly digest: string;
  /** In the order of the SLA. Without a due, and of a clock that ended before its first instant, none. */
  readonly steps: readonly StepDecision[];
  /** What unknown arms before the ones taken wanted; empty when the result is certain, or rests on a recorded clock. */
  readonly uncertain: readonly string[];
}

/** A step of a clock. Steps that the end of the clock came before are left out; a sender drops ids that it has sent. */
export interface StepDecision {
  /** `lead/sla/entry/step`, each part with `%`, `/` and control characters percent-encoded. */
  readonly id: string;
  /** The step's id in the SLA. */
  readonly step: string;
  readonly action: 'notify' | 'reassign';
  readonly to: { readonly kind: 'team' | 'route' | 'role'; readonly name: string };
  /** When it is (or was) to happen. */
  readonly at: string;
  /** Whether that instant has come. */
  readonly reached: boolean;
}
