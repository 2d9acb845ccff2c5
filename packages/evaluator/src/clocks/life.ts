// The life of one clock: when it ends, when it was paused, and what that makes of its targets.
// At one instant: restart, cancel, stop, pause, resume, breach.
import type { Interval } from '../calendar/intervals.ts';
import { type Event, isBefore, isBehind, isSeenFrom, type SlaEvents } from './events.ts';
import { afterPause, earliestDue, inPause, type Keeping, running, type Target } from './targets.ts';

export interface Ending {
  readonly at: number;
  readonly by: 'restart' | 'cancel' | 'stop' | 'exclusion';
}

export interface Life {
  /** null while the clock is open. */
  readonly ending: Ending | null;
  /** Pauses that ended, in order. */
  readonly pauses: readonly Interval[];
  /** When the pause began that goes on, or went on when the clock ended. */
  readonly paused: number | null;
  readonly targets: readonly Target[];
  readonly due: number | null;
}

/** `restart`: when the next clock of the SLA starts, which cancels this one. */
export function liveThrough(
  start: Event,
  restart: number | null,
  events: SlaEvents,
  begun: readonly Target[],
  keeping: Keeping,
  asOf: number,
): Life {
  const ending = endingOf(start, restart, events);
  const end = ending?.at ?? Number.POSITIVE_INFINITY;
  const pauses: Interval[] = [];
  let targets = begun;
  let paused: number | null = null;
  for (let pause = nextPause(start, events, null, end); pause !== null; ) {
    const from = pause.from.at;
    const to = pause.to?.at ?? null;
    if (from > keeping.standsUntil) targets = targets.map(target => running(target, keeping));
    const due = earliestDue(targets.filter(target => target.from <= from));
    // Breached before: a pause changes nothing any more.
    if (due !== null && from > due) break;
    if (to === null) {
      paused = from;
      targets = targets.map(target => inPause(target, from, keeping));
      break;
    }
    pauses.push({ from, to });
    targets = targets.map(target => afterPause(target, from, to, keeping));
    pause = nextPause(start, events, pause.to, end);
  }
  if (paused === null && Math.min(end, asOf) >= keeping.standsUntil)
    targets = targets.map(target => running(target, keeping));
  return { ending, pauses, paused, targets, due: earliestDue(targets) };
}

/** The first of a restart, a cancel and a stop. */
function endingOf(start: Event, restart: number | null, { cancels, metBy }: SlaEvents): Ending | null {
  const endings: Ending[] = [];
  if (restart !== null) endings.push({ at: restart, by: 'restart' });
  const cancel = cancels.find(event => isSeenFrom(start, event));
  if (cancel !== undefined) endings.push({ at: cancel.at, by: 'cancel' });
  for (const { times, events } of metBy) {
    const enough = events.filter(event => isSeenFrom(start, event))[times - 1];
    if (enough !== undefined) endings.push({ at: enough.at, by: 'stop' });
  }
  return endings.reduce<Ending | null>((first, one) => (first === null || one.at < first.at ? one : first), null);
}

interface Pause {
  readonly from: Event;
  /** null when it goes on. */
  readonly to: Event | null;
}

/** The next pause behind an event (null: the first), of the first line that begins one then. What ends it at once counts too. */
function nextPause(start: Event, { pauses }: SlaEvents, behind: Event | null, end: number): Pause | null {
  let next: Pause | null = null;
  for (const line of pauses) {
    const from = line.from.find(event => isSeenFrom(start, event) && (behind === null || isBehind(event, behind)));
    if (from === undefined || from.at >= end || (next !== null && !isBefore(from, next.from))) continue;
    const to = line.until.find(event => isSeenFrom(start, event) && isSeenFrom(from, event));
    next = { from, to: to === undefined || to.at >= end ? null : to };
  }
  return next;
}
