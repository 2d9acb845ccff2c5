// What activities, entries and clocks of a test have in common: one name, an instant, perhaps a product: { page_view: {}, ago: 2 days }.
import type { TestProblemCode } from '../problems/catalogue.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import { asAgo, asInstant } from './entries.ts';
import { describe, type Located, type LocatedEntry, type LocatedMap } from './located.ts';
import type { Moment, TestProduct } from './test-file.ts';

/** The codes of what can be wrong: not exactly one name, not exactly one instant. */
export interface TimedCodes {
  readonly name: TestProblemCode;
  readonly time: TestProblemCode;
  /** Keys below which somebody may have written the name. */
  readonly kind: readonly string[];
}

export interface Timed<K extends string> {
  readonly named: LocatedEntry;
  readonly at: Moment;
  /** What stands beside the name as a plain value; whether it is the product, the rules say. */
  readonly product: TestProduct | null;
  /** The keys that are not the name, where they stand. */
  readonly own: (key: K) => LocatedEntry | undefined;
}

/** The parts of such an entry, or null with a problem. `keys` are those that are no names; `ago` and `at` among them. */
export function readTimed<K extends string>(
  item: Located,
  keys: readonly (K | 'ago' | 'at')[],
  codes: TimedCodes,
  problems: TestProblem[],
): Timed<K> | null {
  if (item.kind !== 'map') {
    problems.push(problem(codes.name, item.place, { found: describe(item) }));
    return null;
  }
  const others = item.entries.filter(entry => !keys.some(key => key === entry.key));
  const byValue = others.every(isPlain) ? others.find(entry => codes.kind.includes(entry.key)) : undefined;
  if (byValue?.value.kind === 'scalar') {
    const data = { key: byValue.key, name: String(byValue.value.value) };
    problems.push(problem('name-as-value', byValue.place, data));
    return null;
  }
  const about = others.length > 1 ? others.filter(isPlain) : [];
  const named = others.filter(entry => !about.includes(entry));
  const [first] = named;
  if (first === undefined || named.length > 1 || about.length > 1) {
    const found = others.length === 0 ? 'none' : others.map(entry => entry.key).join(' and ');
    problems.push(problem(codes.name, item.place, { found }));
    return null;
  }
  const own = (key: string): LocatedEntry | undefined => item.entries.find(entry => entry.key === key);
  const both = [own('ago'), own('at')].filter(each => each !== undefined).length;
  const at = readMoment(item, 'ago', 'at', problems);
  if (both !== 1) problems.push(problem(codes.time, item.place));
  return at === null || both !== 1 ? null : { named: first, at, product: productOf(about[0]), own };
}

function isPlain({ value }: LocatedEntry): boolean {
  return value.kind === 'scalar' && value.value !== null;
}

function productOf(entry: LocatedEntry | undefined): TestProduct | null {
  if (entry?.value.kind !== 'scalar') return null;
  return { field: entry.key, value: String(entry.value.value), place: entry.place };
}

/** The moment under one of two keys, or null: without either, or with a problem. */
export function readMoment(map: LocatedMap, ago: string, at: string, problems: TestProblem[]): Moment | null {
  const find = (key: string): LocatedEntry | undefined => map.entries.find(entry => entry.key === key);
  const [before, exactly] = [find(ago), find(at)];
  if (before) return asAgo(before, problems);
  const instant = exactly ? asInstant(exactly, problems) : null;
  return instant === null ? null : { at: instant };
}
