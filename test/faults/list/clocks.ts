// Faults in calendars and clocks.
import type { Fault } from '../fault.ts';

const inFile =
  (name: string) =>
  (find: string, replace: string, breaks: string): Fault => ({
    file: `packages/${name}.ts`,
    find,
    replace,
    breaks,
  });

const clocks = inFile('evaluator/src/clocks/clocks');
const clock = inFile('evaluator/src/clocks/clock');
const life = inFile('evaluator/src/clocks/life');
const steps = inFile('evaluator/src/clocks/steps');
const days = inFile('evaluator/src/calendar/business-days');

export const clockFaults: readonly Fault[] = [
  inFile('bundle/src/time/zone')(
    "as === 'opening' ? firstFrom(zone, local) : lastUpTo(zone, local)",
    'firstFrom(zone, local)',
    'a doubled local time closes the first time',
  ),
  inFile('evaluator/src/calendar/intervals')(
    'dated.get(date) ?? (shut',
    '(shut',
    'a dated opening does not replace the weekday’s hours',
  ),
  inFile('evaluator/src/calendar/open-time')(
    'countBelow(sums, wanted) - 1',
    'countUpTo(sums, wanted) - 1',
    'a span that uses up the day ends at the next opening',
  ),
  days(
    'countUpTo(dates, date) + days - 1',
    'countUpTo(dates, date - 1) + days - 1',
    'business days count the first one',
  ),
  days(
    'return localTimeAt(zone, at) < end ? end : null;',
    'return null;',
    'a doubled hour makes business days go backwards',
  ),
  days('hours.findLast(({ to }) => to * MINUTE <= time)', 'undefined', 'a business day never ends at the close before'),
  inFile('evaluator/src/calendar/work-time')(
    'start < coverage.from ? null :',
    'false ? null :',
    'business days begin before the calendar does',
  ),
  clocks('starts[place + 1]?.at ?? null', 'null', 'a new entry leaves the clock before open'),
  clocks(
    'if (start.at <= openUntil) continue;',
    'if (start.at < openUntil) continue;',
    'an activity that ends a clock starts one',
  ),
  clocks('mayStart || recordedAt(at) !== null', 'mayStart', 'a recorded clock is asked again whether it starts'),
  inFile('evaluator/src/clocks/events')(
    'entry > start.entry',
    'entry >= start.entry',
    'the entry that starts a clock also ends it',
  ),
  life('one.at < first.at ? one : first', 'one.at <= first.at ? one : first', 'being met goes before a cancellation'),
  life('if (due !== null && from > due) break;', '', 'a pause moves a due that is over'),
  life('from.at >= end || ', 'from.at > end || ', 'a clock is paused at the instant that ends it'),
  inFile('evaluator/src/clocks/targets')(
    'Math.max(due, before ?? due)',
    'due',
    'a pause brings a due forward to the close before',
  ),
  inFile('evaluator/src/clocks/targets')(
    'released(held(target, Math.max(from, standsUntil), dues)',
    'released(held(target, from, dues)',
    'a due of other rules is moved by what it knew of a pause',
  ),
  clock('ending.at > due', 'ending.at >= due', 'what is met exactly at the due is late'),
  clock('due !== null && asOf >= due ?', 'due !== null && asOf > due ?', 'a clock is breached a millisecond late'),
  clock(
    '[...targets, { span, from: state.asOf }]',
    '[...targets, { span, from: start.at }]',
    'a tighter target counts from the start',
  ),
  clock("now.state === 'paused' ? leastLeft", 'life.paused !== null ? leastLeft', 'a clock that is over has time left'),
  steps(
    'if (next === undefined || at < next.from) return at;',
    'return at;',
    'a step stays where the first target had it',
  ),
  steps('Math.max(raw, target.from)', 'raw', 'a tighter target puts steps into the past'),
  steps('Math.floor((percent * total) / 100)', 'Math.round((percent * total) / 100)', 'a share of the time is rounded'),
  steps(
    'life.paused ?? Number.POSITIVE_INFINITY',
    'Number.POSITIVE_INFINITY',
    'the steps of a paused clock happen all the same',
  ),
  inFile('evaluator/src/decide/next-change')(
    'if (life.due !== null) instants.push(life.due);',
    '',
    'a due without a step changes nothing',
  ),
  inFile('evaluator/src/decide/next-change')(
    'if (work !== null) instants.push(work.coverage.to);',
    '',
    'the end of the calendar changes nothing',
  ),
  inFile('evaluator/src/replay/record')(
    'history = withEntry(history, entry);',
    'withEntry(history, entry);',
    'a replay forgets the moves taken',
  ),
  inFile('evaluator/src/replay/record')(
    'for (const clock of decision.clocks) {',
    'for (const clock of [] as ClockDecision[]) {',
    'a replay forgets the clocks that run',
  ),
  inFile('bundle/src/staging/history')(
    'known_at: Math.max(at, known)',
    'known_at: known',
    'an entry is known before it is made',
  ),
  inFile('bundle/src/staging/clocks')(
    "problems.add('same-clock-twice', slas[read.sla]!.name, formatInstant(read.start));",
    'staged[staged.length - 1] = read;',
    'the second of two recorded clocks of one start replaces the first, in silence',
  ),
];
