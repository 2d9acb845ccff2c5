// What became of clocks between two decisions: started, paused, gone on, tightened, met, breached, cancelled; and steps whose instant came.
import { type ClockDecision, parseInstant, type StepDecision } from '@funnel/bundle';
import { tightest } from '../sections/clock-states.ts';
import { holdingWords } from '../sections/decisive.ts';
import type { Matter } from '../speech.ts';
import { capital } from '../wording/lists.ts';
import { placeTimeWords } from '../wording/local-time.ts';
import { called } from '../wording/names.ts';
import { amountWords, targetWords } from '../wording/spans.ts';
import { actionWords, momentWords } from '../wording/steps.ts';
import type { TimelineNote } from './timeline.ts';

export interface DatedNote {
  /** Milliseconds. */
  readonly at: number;
  readonly note: TimelineNote;
}

/** Against nothing: the clocks as they are at the beginning. */
export function clockNotes(before: Matter | null, now: Matter): DatedNote[] {
  return now.decision.clocks.flatMap(clock => {
    const was = before?.decision.clocks.find(each => sameClock(each, clock)) ?? null;
    return [...startNote(now, was, clock), ...changeNote(now, was, clock), ...stepNotes(now, was, clock)];
  });
}

function sameClock(left: ClockDecision, right: ClockDecision): boolean {
  return left.sla === right.sla && left.start === right.start && left.entry === right.entry;
}

function note(now: Matter, clock: ClockDecision, said: Omit<TimelineNote, 'kind'>): TimelineNote {
  return { kind: 'clock', ...said, text: `${capital(called(now.names.slas, clock.sla))}: ${said.text}` };
}

function local(now: Matter, clock: ClockDecision, at: string): string {
  return placeTimeWords(now.bundle.rules, clock.calendar, parseInstant(at)!);
}

function startNote(now: Matter, was: ClockDecision | null, clock: ClockDecision): DatedNote[] {
  if (was !== null) return [];
  const target = tightest(clock);
  const due = clock.due === null ? '' : `, due ${local(now, clock, clock.due)}`;
  const text =
    target === null ? 'the clock starts without a target' : `the clock starts with ${targetWords(target.span)}${due}`;
  const said = note(now, clock, { mark: 'note', tone: 'open', text, why: targetReason(now, clock) });
  return [{ at: parseInstant(clock.start)!, note: said }];
}

/** The condition of the arm that chose the latest target. */
function targetReason(now: Matter, clock: ClockDecision): string | null {
  const span = JSON.stringify(clock.targets.at(-1)?.span ?? null);
  const arm = now.names.slas.get(clock.sla)?.targets.find(each => JSON.stringify(each.span) === span);
  return arm?.when ? capital(holdingWords({ ...now, figures: true }, arm.when)) : null;
}

function changeNote(now: Matter, was: ClockDecision | null, clock: ClockDecision): DatedNote[] {
  const from = was?.state ?? 'running';
  if (from !== clock.state) {
    const at = clock.at === null ? now.asOf : parseInstant(clock.at)!;
    return [{ at, note: note(now, clock, CHANGES[clock.state](now, clock)) }];
  }
  if (was === null || clock.targets.length <= was.targets.length) return [];
  const target = targetWords(clock.targets.at(-1)!.span);
  const due = clock.due === null ? '' : `, due ${local(now, clock, clock.due)}`;
  const text = `from now ${target} as well${due}`;
  return [
    { at: now.asOf, note: note(now, clock, { mark: 'note', tone: 'open', text, why: targetReason(now, clock) }) },
  ];
}

type Change = (now: Matter, clock: ClockDecision) => Omit<TimelineNote, 'kind'>;

const CANCELLED: Readonly<Record<NonNullable<ClockDecision['cancelled_by']>, string | null>> = {
  cancel: null,
  restart: 'A new start takes its place',
  exclusion: 'The lead is left out',
};

const CHANGES: Readonly<Record<ClockDecision['state'], Change>> = {
  running: (now, clock) => {
    const due = clock.due === null ? '' : `, due ${local(now, clock, clock.due)}`;
    return { mark: 'note', tone: 'open', text: `goes on${due}`, why: null };
  },
  paused: (_, clock) => {
    const kind = tightest(clock)?.span.kind ?? 'elapsed';
    const left = clock.left === null ? '' : `, ${amountWords(kind, clock.left)} left`;
    return { mark: 'note', tone: 'plain', text: `paused${left}`, why: null };
  },
  met: () => ({ mark: 'yes', tone: 'good', text: 'met in time', why: null }),
  met_late: () => ({ mark: 'no', tone: 'bad', text: 'met late', why: null }),
  breached: () => ({ mark: 'no', tone: 'bad', text: 'breached', why: null }),
  cancelled: (_, clock) => ({
    mark: 'note',
    tone: 'quiet',
    text: 'cancelled',
    why: CANCELLED[clock.cancelled_by ?? 'cancel'],
  }),
};

function stepNotes(now: Matter, was: ClockDecision | null, clock: ClockDecision): DatedNote[] {
  const told = new Set(was?.steps.filter(each => each.reached).map(each => each.id));
  return clock.steps
    .filter(each => each.reached && !told.has(each.id))
    .map(step => ({ at: parseInstant(step.at)!, note: stepNote(now, clock, step) }));
}

function stepNote(now: Matter, clock: ClockDecision, step: StepDecision): TimelineNote {
  const sla = now.names.slas.get(clock.sla);
  const declared = sla?.steps.find(each => each.id === step.step);
  const action = capital(actionWords(now.names, step, now.decision));
  const moment = declared ? ` ${momentWords(declared.at)}` : '';
  const why = `${called(now.names.slas, clock.sla)}${moment}`;
  return { kind: 'step', mark: 'note', tone: 'open', text: action, why: capital(why) };
}
