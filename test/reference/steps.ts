// The steps of a clock: when each happens, under the targets that were in force at its time.
import type { Moment, Step } from '@funnel/bundle';
import type { Closing, Course, Pause } from './course.ts';
import { dueOf } from './course.ts';
import type { Target } from './facts.ts';
import { greatestOf, leastOf } from './numbers.ts';
import { advance, type Clockwork, counted, endOf } from './spans.ts';

export interface Timed {
  readonly step: Step;
  readonly at: bigint;
}

const HUNDRED = 100n;

/** Counted time between two instants without what was paused. */
function countedRunning(span: Target['span'], from: bigint, to: bigint, pauses: readonly Pause[], work: Clockwork) {
  let sum = 0n;
  let here = from;
  for (const pause of pauses) {
    if (pause.from >= to || pause.to === null) break;
    sum += counted(span, here, pause.from, work) ?? 0n;
    here = pause.to;
  }
  return here < to ? sum + (counted(span, here, to, work) ?? 0n) : sum;
}

/** The earliest instant outside of pauses by which so much time has counted. */
function reachedAt(span: Target['span'], from: bigint, wanted: bigint, pauses: readonly Pause[], work: Clockwork) {
  let left = wanted;
  let here = from;
  for (const pause of pauses) {
    const until = counted(span, here, pause.from, work) ?? 0n;
    if (left <= until) {
      const at = advance(span, here, left, work);
      if (at !== null && at < pause.from) return at;
    }
    if (pause.to === null) return null;
    left -= until;
    here = pause.to;
  }
  return advance(span, here, left, work);
}

/** What the steps of a clock are counted from. */
interface Basis {
  readonly start: bigint;
  /** Those that ended. */
  readonly pauses: readonly Pause[];
  /** When a pause began that has not ended; null where there is none. */
  readonly pausedAt: bigint | null;
  readonly work: Clockwork;
}

/** All the time that a clock has towards its due, or towards what was left of it at a pause of which nothing else is known. */
function wholeTime(targets: readonly Target[], { start, pauses, pausedAt, work }: Basis) {
  const due = dueOf(targets);
  if (due !== null) {
    const { span } = targets.find(target => target.due === due)!;
    return { span, time: countedRunning(span, start, due, pauses, work) };
  }
  const lefts = targets.map(target => target.left).filter(left => left !== null);
  if (pausedAt === null || lefts.length === 0) return null;
  const { span, left } = targets.find(target => target.left === leastOf(lefts))!;
  return { span, time: countedRunning(span, start, pausedAt, pauses, work) + left! };
}

/** Under these targets; null without a due. */
function instantOf(at: Moment, targets: readonly Target[], basis: Basis) {
  const due = dueOf(targets);
  const { start, pauses, work } = basis;
  switch (at.kind) {
    case 'due':
      return due;
    case 'after_due':
      return due === null ? null : endOf(at.span, due, work);
    case 'share': {
      const whole = wholeTime(targets, basis);
      if (whole === null) return null;
      return reachedAt(whole.span, start, (whole.time * BigInt(at.percent)) / HUNDRED, pauses, work);
    }
  }
}

/** The step happened under the first so many targets if it came before the next one; what a tighter one puts in the past comes with it. */
function whenOf(step: Step, targets: readonly Target[], basis: Basis) {
  for (const [place, target] of targets.entries()) {
    const raw = instantOf(step.at, targets.slice(0, place + 1), basis);
    const next = targets[place + 1];
    if (raw === null) continue;
    const at = greatestOf([raw, target.from]);
    if (next === undefined || at < next.from) return at;
  }
  return null;
}

/** Steps that the clock's end, or a pause that lasts, comes before are left out. */
export function stepsOf(
  steps: readonly Step[],
  start: bigint,
  course: Course,
  closing: Closing['at'] | null,
  work: Clockwork,
): Timed[] {
  const pausedAt = course.beforePause === null ? null : course.pauses.at(-1)!.from;
  const before = course.beforePause ?? course.targets;
  const inForce = before.filter(target => pausedAt === null || target.from <= pausedAt);
  const targets = inForce.toSorted((left, right) => (left.from === right.from ? 0 : left.from < right.from ? -1 : 1));
  const basis: Basis = { start, pauses: course.pauses.filter(pause => pause.to !== null), pausedAt, work };
  return steps.flatMap(step => {
    const at = whenOf(step, targets, basis);
    if (at === null || (closing !== null && at >= closing) || (pausedAt !== null && at >= pausedAt)) return [];
    return [{ step, at }];
  });
}
