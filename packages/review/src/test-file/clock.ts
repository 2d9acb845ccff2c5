// One entry of `clocks`, a clock as it was recorded: { first_response: { targets: [ { span: 4 business hours } ] }, ago: 2 hours }.
import { nearest } from '../problems/nearest.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import { readDuration } from './duration.ts';
import { asInstant, asList, asMap, asText, knownEntries, wrongShape } from './entries.ts';
import { describe, type Located, type LocatedEntry } from './located.ts';
import { readSpan } from './span.ts';
import type { TestClock, TestTarget } from './test-file.ts';
import { readTimed } from './timed.ts';

const CODES = { name: 'one-clock', time: 'clock-time', kind: ['sla', 'clock'] } as const;
const CLOCK_KEYS = ['calendar', 'targets', 'due', 'decided', 'rules', 'entry'] as const;
const TARGET_KEYS = ['span', 'from', 'due', 'left'] as const;
const RULES = ['same', 'other'] as const;

/** The recorded clock, or null with a problem. Its moment is its start. */
export function readClock(item: Located, problems: TestProblem[]): TestClock | null {
  const timed = readTimed<'ago' | 'at'>(item, ['ago', 'at'], CODES, problems);
  const map = timed ? asMap(timed.named, problems) : null;
  if (timed === null || map === null) return null;
  const found = knownEntries(map, CLOCK_KEYS, problems);
  const instant = (entry: LocatedEntry | undefined): number | null => (entry ? asInstant(entry, problems) : null);
  return {
    sla: timed.named.key,
    start: timed.at,
    calendar: found.calendar ? asText(found.calendar, problems) : null,
    targets: found.targets ? asList(found.targets, problems).flatMap(each => readTarget(each, problems) ?? []) : [],
    due: instant(found.due),
    decided: instant(found.decided),
    otherRules: found.rules ? rulesOf(found.rules, problems) === 'other' : false,
    entry: found.entry ? asText(found.entry, problems) : null,
    product: timed.product,
    place: item.place,
  };
}

function rulesOf(entry: LocatedEntry, problems: TestProblem[]): (typeof RULES)[number] | null {
  const text = asText(entry, problems);
  const found = RULES.find(each => each === text);
  if (text !== null && found === undefined) {
    const suggestion = nearest(text, RULES) ?? '';
    problems.push(problem('unknown-key', entry.value.place, { key: text, suggestion, known: RULES.join(', ') }));
  }
  return found ?? null;
}

function readTarget(item: Located, problems: TestProblem[]): TestTarget | null {
  if (item.kind !== 'map') {
    const found = describe(item);
    problems.push(problem('wrong-shape', item.place, { key: 'targets', wanted: 'a list of targets', found }));
    return null;
  }
  const found = knownEntries(item, TARGET_KEYS, problems);
  if (!found.span) {
    problems.push(problem('missing-key', item.place, { key: 'span', where: 'a target' }));
    return null;
  }
  const text = asText(found.span, problems);
  const span = text === null ? null : readSpan(text);
  if (text !== null && span === null) problems.push(problem('not-a-span', found.span.value.place, { value: text }));
  if (span === null) return null;
  return {
    span,
    from: found.from ? asInstant(found.from, problems) : null,
    due: found.due ? asInstant(found.due, problems) : null,
    left: found.left ? lengthOf(found.left, problems) : null,
  };
}

function lengthOf(entry: LocatedEntry, problems: TestProblem[]): number | null {
  const text = asText(entry, problems);
  const length = text === null ? null : readDuration(text);
  if (text !== null && length === null) problems.push(wrongShape(entry, 'a length of time such as 30 minutes'));
  return length;
}
