// When the steps of a clock happen. What a looser target has sent stays where it was; what a tighter one puts in the past
// happens when that target begins.
import type { Moment, MomentKind, Step } from '@funnel/bundle';
import type { Interval } from '../calendar/intervals.ts';
import type { Counter, Dues } from './dues.ts';
import type { Life } from './life.ts';
import type { Target } from './targets.ts';

export interface StepTime {
  readonly step: Step;
  readonly at: number;
}

/** Those that the end of the clock, or a pause that goes on, does not come before. */
export function timesOfSteps(steps: readonly Step[], start: number, life: Life, dues: Dues): readonly StepTime[] {
  // It is cancelled now, whenever that is: what came before would grow from decision to decision.
  if (life.ending?.by === 'exclusion') return [];
  const targets = life.targets.toSorted((a, b) => a.from - b.from);
  const until = Math.min(life.ending?.at ?? Number.POSITIVE_INFINITY, life.paused ?? Number.POSITIVE_INFINITY);
  return steps.flatMap(step => {
    const at = timeOf(step.at, targets, { start, life, dues });
    return at === null || at >= until ? [] : [{ step, at }];
  });
}

interface Clock {
  readonly start: number;
  readonly life: Life;
  readonly dues: Dues;
}

function timeOf(moment: Moment, targets: readonly Target[], clock: Clock): number | null {
  for (const [place, target] of targets.entries()) {
    const raw = rawTime(moment, targets.slice(0, place + 1), clock);
    if (raw === null) continue;
    const at = Math.max(raw, target.from);
    const next = targets[place + 1];
    if (next === undefined || at < next.from) return at;
  }
  return null;
}

const moments: {
  readonly [K in MomentKind]: (
    moment: Extract<Moment, { kind: K }>,
    target: Target,
    due: number | null,
    clock: Clock,
  ) => number | null;
} = {
  share: ({ percent }, target, due, clock) => shareTime(percent, target, due, clock),
  due: (_moment, _target, due) => due,
  after_due: ({ span }, _target, due, { dues }) => (due === null ? null : dues.dueOf(span, due)),
};

function rawTime(moment: Moment, targets: readonly Target[], clock: Clock): number | null {
  const target = targets.reduce<Target | null>(
    (one, other) => (one === null || isTighter(other, one) ? other : one),
    null,
  );
  if (target === null) return null;
  const rule = moments[moment.kind] as (m: Moment, t: Target, due: number | null, clock: Clock) => number | null;
  return rule(moment, target, target.due ?? target.before, clock);
}

/** By the due, or the one before the pause; where neither is known by what is left. */
function isTighter(a: Target, b: Target): boolean {
  const [dueA, dueB] = [a.due ?? a.before, b.due ?? b.before];
  if (dueA !== null || dueB !== null) return dueA !== null && (dueB === null || dueA < dueB);
  return a.left !== null && (b.left === null || a.left < b.left);
}

function shareTime(percent: number, target: Target, due: number | null, { start, life, dues }: Clock): number | null {
  const counter = dues.counterOf(target.span);
  const { pauses, paused } = life;
  // Where the due before the pause is not known, what is left is.
  const total =
    due !== null
      ? activeTime(counter, start, due, pauses)
      : paused !== null && target.left !== null
        ? activeTime(counter, start, paused, pauses) + target.left
        : null;
  if (total === null) return null;
  const all = paused === null ? pauses : [...pauses, { from: paused, to: Number.POSITIVE_INFINITY }];
  return reachedAt(counter, start, Math.floor((percent * total) / 100), all);
}

/** What is counted in [from, to) without the pauses. */
function activeTime(counter: Counter, from: number, to: number, pauses: readonly Interval[]): number {
  let sum = counter.counted(from, to);
  for (const pause of pauses) sum -= counter.counted(Math.max(from, pause.from), Math.min(to, pause.to));
  return sum;
}

/** The earliest instant, not inside a pause, at which so much is counted without the pauses. */
function reachedAt(counter: Counter, start: number, amount: number, pauses: readonly Interval[]): number | null {
  let from = start;
  let rest = amount;
  for (const pause of pauses) {
    const here = counter.counted(from, pause.from);
    if (rest <= here) {
      const at = counter.advance(from, rest);
      if (at === null || at < pause.from) return at;
    }
    rest = Math.max(0, rest - here);
    from = pause.to;
  }
  return from === Number.POSITIVE_INFINITY ? null : counter.advance(from, rest);
}
