// Reading maps whose keys are known, and the values found there; what is wrong goes to the given list.
import { parseInstant } from '@funnel/bundle';
import { nearest } from '../problems/nearest.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import { readDuration } from './duration.ts';
import { describe, type Located, type LocatedEntry, type LocatedMap, plain } from './located.ts';
import type { Moment, NamedDatum } from './test-file.ts';

/** The entries by key; others than the known keys are problems, with a suggestion, and are read as what they were probably meant to be. */
export function knownEntries<K extends string>(
  map: LocatedMap,
  known: readonly K[],
  problems: TestProblem[],
): Partial<Record<K, LocatedEntry>> {
  const found: Partial<Record<K, LocatedEntry>> = {};
  const meant: Partial<Record<K, LocatedEntry>> = {};
  for (const entry of map.entries) {
    const key = known.find(each => each === entry.key);
    if (key !== undefined) {
      found[key] = entry;
      continue;
    }
    const near = known.find(each => each === nearest(entry.key, known));
    if (near !== undefined) meant[near] = entry;
    problems.push(
      problem('unknown-key', entry.place, { key: entry.key, suggestion: near ?? '', known: known.join(', ') }),
    );
  }
  return { ...meant, ...found };
}

/** The value as a map, or null with a problem. */
export function asMap(entry: LocatedEntry, problems: TestProblem[]): LocatedMap | null {
  if (entry.value.kind === 'map') return entry.value;
  problems.push(wrongShape(entry, 'a map of keys'));
  return null;
}

/** The value as a list, or nothing with a problem. */
export function asList(entry: LocatedEntry, problems: TestProblem[]): readonly Located[] {
  if (entry.value.kind === 'list') return entry.value.items;
  problems.push(wrongShape(entry, 'a list'));
  return [];
}

/** The value as a text, or null with a problem. */
export function asText(entry: LocatedEntry, problems: TestProblem[]): string | null {
  if (entry.value.kind === 'scalar' && entry.value.value !== null) return String(entry.value.value);
  problems.push(wrongShape(entry, 'a text'));
  return null;
}

/** The value as an instant in milliseconds, or null with a problem. */
export function asInstant(entry: LocatedEntry, problems: TestProblem[]): number | null {
  const text = asText(entry, problems);
  const instant = text === null ? null : parseInstant(text);
  if (text !== null && instant === null) problems.push(problem('not-an-instant', entry.value.place, { value: text }));
  return instant;
}

/** The value as a span of time before the test's instant, or null with a problem. */
export function asAgo(entry: LocatedEntry, problems: TestProblem[]): Moment | null {
  const text = asText(entry, problems);
  const ago = text === null ? null : readDuration(text);
  if (text !== null && ago === null) problems.push(problem('not-a-duration', entry.value.place, { value: text }));
  return ago === null ? null : { ago };
}

/** Every entry of a map as a datum of that name. */
export function asData(map: LocatedMap): NamedDatum[] {
  return map.entries.map(({ key, place, value }) => ({ name: key, place, value: plain(value) as NamedDatum['value'] }));
}

export function wrongShape(entry: LocatedEntry, wanted: string): TestProblem {
  return problem('wrong-shape', entry.value.place, { key: entry.key, wanted, found: describe(entry.value) });
}
