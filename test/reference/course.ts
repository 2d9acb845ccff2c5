// The course of a clock: what ends it, the pauses until then, and what they make of its targets.
import type { Sla } from '@funnel/bundle';
import type { Case } from './case.ts';
import type { Target } from './facts.ts';
import { greatestOf, leastOf } from './numbers.ts';
import { advance, type Clockwork, counted, endOf, lengthOf } from './spans.ts';
import { type Happened, happenedSince, isLater, isNotEarlier, isTakenBefore, type Start } from './triggers.ts';

export interface Closing {
  readonly at: bigint;
  readonly by: 'restart' | 'cancel' | 'met';
}

/** What ends the clock first; at one instant a new start goes before a cancellation, and that before being met. */
export function closingOf(sla: Sla, start: Start, restart: bigint | null, about: Case): Closing | null {
  const cancels = sla.cancels.flatMap(trigger => happenedSince(trigger, start, about).slice(0, 1));
  const stops = sla.met_by.flatMap(({ times, on }) => happenedSince(on, start, about).slice(times - 1, times));
  const all: Closing[] = [
    ...(restart === null ? [] : [{ at: restart, by: 'restart' } as const]),
    ...cancels.map(({ at }) => ({ at, by: 'cancel' }) as const),
    ...stops.map(({ at }) => ({ at, by: 'met' }) as const),
  ];
  return all.find(one => all.every(other => one.at <= other.at)) ?? null;
}

/** From an instant until another, which is no part of it; null: it has not ended, or the clock ended first. */
export interface Pause {
  readonly from: bigint;
  readonly to: bigint | null;
}

export function dueOf(targets: readonly Target[]): bigint | null {
  const dues = targets.map(target => target.due).filter(due => due !== null);
  return dues.length === 0 ? null : leastOf(dues);
}

/** A pause with what ended it; null where nothing did. */
interface PauseAndResume extends Pause {
  readonly resume: Happened | null;
}

/** The first pause that begins after a resume (null: at all) and before the clock's end. */
function nextPause(
  sla: Sla,
  start: Start,
  after: Happened | null,
  closing: Closing | null,
  about: Case,
): PauseAndResume | null {
  const isInLife = ({ at }: Happened) => closing === null || at < closing.at;
  const begins = sla.pauses.flatMap(line => {
    const from = happenedSince(line.from, start, about).find(one => after === null || isLater(one, after));
    return from === undefined || !isInLife(from) ? [] : [{ line, from }];
  });
  const first = begins.find(one => !begins.some(other => isTakenBefore(other.from, one.from)));
  if (first === undefined) return null;
  const until = happenedSince(first.line.until, start, about).find(one => isNotEarlier(one, first.from));
  const resume = until !== undefined && isInLife(until) ? until : null;
  return { from: first.from.at, to: resume?.at ?? null, resume };
}

/** A target that counts from before the pause keeps the time it had left; one from inside it counts from the resume. */
function moved(target: Target, pause: Pause, work: Clockwork): Target {
  if (pause.to !== null && target.from >= pause.to) return target;
  if (target.from > pause.from) {
    if (pause.to === null) return { ...target, due: null, left: lengthOf(target.span) };
    return { ...target, from: pause.to, due: endOf(target.span, pause.to, work) };
  }
  return target.due === null
    ? target
    : resumed(target, counted(target.span, pause.from, target.due, work), pause, work);
}

/** A pause never brings a due forward, as it could one at an opening, before which there is no time left. */
function resumed(target: Target, time: bigint | null, pause: Pause, work: Clockwork): Target {
  const left = time === null ? null : greatestOf([time, 0n]);
  if (left === null) return { ...target, due: null, left: null };
  if (pause.to === null) return { ...target, due: null, left };
  const due = advance(target.span, pause.to, left, work);
  return { ...target, due: due === null ? null : greatestOf([due, target.due ?? due]), left: null };
}

/** A due that stands as other rules made it: only what is paused after that moves it. */
function movedStanding(target: Target, pause: Pause, decided: bigint, work: Clockwork): Target {
  if (pause.to !== null && pause.to <= decided) return target;
  if (target.due === null) return target.left === null ? target : resumed(target, target.left, pause, work);
  const from = greatestOf([pause.from, decided]);
  return resumed(target, counted(target.span, from, target.due, work), pause, work);
}

export interface Course {
  readonly pauses: readonly Pause[];
  readonly targets: readonly Target[];
  /** As they were when the pause began that has not ended; null where there is none. */
  readonly beforePause: readonly Target[] | null;
}

/** `standing`: the instant up to which the dues of the targets are settled; null: they are worked out from the spans. */
export function courseOf(
  sla: Sla,
  start: Start,
  closing: Closing | null,
  given: readonly Target[],
  standing: bigint | null,
  work: Clockwork,
  about: Case,
): Course {
  let targets: readonly Target[] = given.map(one =>
    standing === null
      ? { ...one, due: endOf(one.span, one.from, work), left: null }
      : { ...one, left: one.due === null ? one.left : null },
  );
  const isOverBefore = standing !== null && (standing > about.asOf || (closing !== null && closing.at < standing));
  let isSettled = standing === null || isOverBefore;
  /** What was paused when it was settled, and is so no more, goes on from then. */
  const settle = () => {
    const now = { from: standing!, to: standing };
    if (!isSettled) targets = targets.map(one => (one.left === null ? one : resumed(one, one.left, now, work)));
    isSettled = true;
  };
  const pauses: Pause[] = [];
  for (let after: Happened | null = null; ; ) {
    const pause = nextPause(sla, start, after, closing, about);
    if (pause !== null && standing !== null && pause.from > standing) settle();
    const due = pause === null ? null : dueOf(targets.filter(target => target.from <= pause.from));
    if (pause === null || (due !== null && pause.from > due)) {
      settle();
      return { pauses, targets, beforePause: null };
    }
    pauses.push({ from: pause.from, to: pause.to });
    const before = targets;
    targets = targets.map(target =>
      standing === null ? moved(target, pause, work) : movedStanding(target, pause, standing, work),
    );
    if (pause.to === null) return { pauses, targets, beforePause: before };
    if (standing !== null && pause.to > standing) isSettled = true;
    after = pause.resume;
  }
}
