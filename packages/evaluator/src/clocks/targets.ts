// Targets of a clock as it runs and is paused: a running one has a due, a paused one only time left.
import type { StagedTarget, TimeSpan } from '@funnel/bundle';
import { amountOf, type Dues } from './dues.ts';

export interface Target {
  readonly span: TimeSpan;
  readonly from: number;
  readonly due: number | null;
  /** While paused: milliseconds of the span's own kind of time; of business days open time. */
  readonly left: number | null;
  /** While paused: the due before; null when the target came in the pause, or is only known from then. */
  readonly before: number | null;
}

/** How a clock's targets are kept. */
export interface Keeping {
  readonly dues: Dues;
  /** What was decided until then stands, and only later pauses move it; −Infinity where all is worked out from the spans. */
  readonly standsUntil: number;
}

export function freshTarget(span: TimeSpan, from: number, dues: Dues): Target {
  return { span, from, due: dues.dueOf(span, from), left: null, before: null };
}

export function standingTarget({ span, from, due, left }: StagedTarget): Target {
  return { span, from, due, left: due === null ? left : null, before: null };
}

/** Behind a pause [from, to). */
export function afterPause(target: Target, from: number, to: number, keeping: Keeping): Target {
  const { dues, standsUntil } = keeping;
  if (to <= standsUntil) return target;
  if (!cameBefore(target, from, keeping)) return target.from < to ? freshTarget(target.span, to, dues) : target;
  return released(held(target, Math.max(from, standsUntil), dues), to, dues);
}

/** In a pause that goes on. */
export function inPause(target: Target, from: number, keeping: Keeping): Target {
  if (cameBefore(target, from, keeping)) return held(target, Math.max(from, keeping.standsUntil), keeping.dues);
  const left = target.span.kind === 'business_days' ? null : amountOf(target.span);
  return { ...target, due: null, left, before: null };
}

/** Running since what was decided then, whatever the record says of a pause. */
export function running(target: Target, { dues, standsUntil }: Keeping): Target {
  return target.left === null ? target : released(target, standsUntil, dues);
}

/** Whether the target counted when a pause began; one that came in it counts from its end. */
function cameBefore(target: Target, pause: number, { standsUntil }: Keeping): boolean {
  return standsUntil > Number.NEGATIVE_INFINITY || target.from <= pause;
}

function held(target: Target, at: number, dues: Dues): Target {
  const { span, due } = target;
  if (due === null) return target;
  return { ...target, due: null, left: dues.leftOf(span, at, due), before: due };
}

/** A pause never brings a due forward: business days may end at an opening, with no open time left before it. */
function released(target: Target, at: number, dues: Dues): Target {
  const { span, left, before } = target;
  if (left === null) return target;
  const due = dues.endOf(span, at, left);
  return { ...target, due: due === null ? null : Math.max(due, before ?? due), left: null, before: null };
}

/** The earliest due; null without one. */
export function earliestDue(targets: readonly Target[]): number | null {
  return least(targets.map(({ due }) => due));
}

/** The least that is left; null without any. */
export function leastLeft(targets: readonly Target[]): number | null {
  return least(targets.map(({ left }) => left));
}

function least(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null);
}
