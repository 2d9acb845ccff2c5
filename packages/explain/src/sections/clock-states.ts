// The state of a clock in one line.
import { type ClockDecision, type ClockState, parseInstant, type RecordedTarget } from '@funnel/bundle';
import type { Mark, Tone } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { distanceWords } from '../wording/dates.ts';
import { placeTimeWords } from '../wording/local-time.ts';
import { amountWords, leftWords } from '../wording/spans.ts';

export interface StateWords {
  readonly mark: Mark;
  readonly tone: Tone;
  readonly text: string;
}

/** The target that is due first; null without a target. */
export function tightest({ targets }: ClockDecision): RecordedTarget | null {
  const rank = (target: RecordedTarget): number => {
    if (target.due !== null) return parseInstant(target.due)!;
    return target.left ?? Number.POSITIVE_INFINITY;
  };
  return targets.reduce<RecordedTarget | null>(
    (best, each) => (best === null || rank(each) < rank(best) ? each : best),
    null,
  );
}

function time(matter: Matter, clock: ClockDecision, at: string | null): string {
  return at === null ? '' : placeTimeWords(matter.bundle.rules, clock.calendar, parseInstant(at)!);
}

const CANCELLED: Readonly<Record<NonNullable<ClockDecision['cancelled_by']>, string>> = {
  cancel: 'cancelled',
  restart: 'cancelled by a new start',
  exclusion: 'cancelled, because the lead is left out:',
};

/** What ended a clock after its breach; that a lead is left out cancels even a breached one. */
const OVER: Readonly<Record<NonNullable<ClockDecision['cancelled_by']>, string>> = {
  cancel: '; cancelled since',
  restart: '; started anew since',
  exclusion: '',
};

const STATES: Readonly<Record<ClockState, (matter: Matter, clock: ClockDecision) => StateWords>> = {
  running: (matter, clock) => {
    const target = tightest(clock);
    if (clock.due === null || target === null) {
      const why = target === null ? 'without a target' : 'without a due: its calendar does not cover those years';
      return { mark: 'note', tone: 'plain', text: `running, ${why}` };
    }
    const due = parseInstant(clock.due)!;
    const left = leftWords(matter.bundle.rules, target.span, clock.calendar, matter.asOf, due);
    return { mark: 'note', tone: 'open', text: `due ${time(matter, clock, clock.due)}, ${left} left` };
  },
  paused: (matter, clock) => {
    const target = tightest(clock);
    const left =
      clock.left === null ? '' : `; ${amountWords(target?.span.kind ?? 'elapsed', clock.left)} left when it goes on`;
    return { mark: 'note', tone: 'plain', text: `paused since ${time(matter, clock, clock.at)}${left}` };
  },
  met: (matter, clock) => {
    const due = clock.due === null ? '' : `; it was due ${time(matter, clock, clock.due)}`;
    return { mark: 'yes', tone: 'good', text: `met in time on ${time(matter, clock, clock.at)}${due}` };
  },
  met_late: (matter, clock) => ({
    mark: 'no',
    tone: 'bad',
    text: `met late on ${time(matter, clock, clock.at)}; it was due ${time(matter, clock, clock.due)}`,
  }),
  breached: (matter, clock) => {
    const ago = clock.due === null ? '' : ` (${distanceWords(matter.asOf, parseInstant(clock.due)!)})`;
    const over = clock.cancelled_by === null ? '' : OVER[clock.cancelled_by];
    return { mark: 'no', tone: 'bad', text: `breached; it was due ${time(matter, clock, clock.due)}${ago}${over}` };
  },
  cancelled: (matter, clock) => ({
    mark: 'note',
    tone: 'quiet',
    text: `${CANCELLED[clock.cancelled_by ?? 'cancel']} on ${time(matter, clock, clock.at)}`,
  }),
};

/** What the clock is at, in the local time of its calendar and in UTC. */
export function clockState(matter: Matter, clock: ClockDecision): StateWords {
  return STATES[clock.state](matter, clock);
}
