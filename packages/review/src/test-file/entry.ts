// One entry of `history`: { mql: {}, ago: 3 days, by: pat }.
import { problem, type TestProblem } from '../problems/problem.ts';
import { asText, wrongShape } from './entries.ts';
import type { Located, LocatedEntry, LocatedMap } from './located.ts';
import type { TestEntry } from './test-file.ts';
import { readMoment, readTimed } from './timed.ts';

const OWN_KEYS = ['ago', 'at', 'known at', 'known ago', 'by', 'reason', 'seq'] as const;
const CODES = { name: 'one-entry', time: 'entry-time', kind: ['stage'] } as const;

/** The entry into a stage, or null with a problem. */
export function readEntry(item: Located, problems: TestProblem[]): TestEntry | null {
  const timed = readTimed<(typeof OWN_KEYS)[number]>(item, OWN_KEYS, CODES, problems);
  if (timed === null) return null;
  const { named, at, product, own } = timed;
  if (!isEmpty(named.value)) {
    problems.push(problem('entry-with-more', named.value.place, { stage: named.key }));
    return null;
  }
  const text = (entry: LocatedEntry | undefined): string | null => (entry ? asText(entry, problems) : null);
  return {
    stage: named.key,
    at,
    knownAt: readMoment(item as LocatedMap, 'known ago', 'known at', problems),
    seq: wholeNumber(own('seq'), problems),
    by: text(own('by')),
    reason: text(own('reason')),
    product,
    place: item.place,
  };
}

function isEmpty(value: Located): boolean {
  return value.kind === 'map' ? value.entries.length === 0 : value.kind === 'scalar' && value.value === null;
}

function wholeNumber(entry: LocatedEntry | undefined, problems: TestProblem[]): number | null {
  if (!entry) return null;
  const value = entry.value.kind === 'scalar' ? entry.value.value : null;
  if (Number.isInteger(value)) return value as number;
  problems.push(wrongShape(entry, 'a whole number'));
  return null;
}
