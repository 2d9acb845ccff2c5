// A `*.test.yaml` text to cases. Never throws: what is wrong is in `problems`, the rest is read.
import { type Place, problem, type TestProblem } from '../problems/problem.ts';
import { asData, asInstant, asList, asMap, asText, knownEntries } from './entries.ts';
import { type Leads, readHappened, readLead, readLeads, type TestLead } from './leads.ts';
import { describe, type Located, type LocatedEntry, type LocatedMap, locate } from './located.ts';
import type { ExpectEntry, Happened, NamedDatum, TestCase, TestFile } from './test-file.ts';

const FILE_KEYS = ['rules', 'as of', 'leads', 'tests'] as const;
const CASE_KEYS = ['name', 'lead', 'with', 'activities', 'history', 'clocks', 'as of', 'set', 'expect'] as const;
const TEST_KEYS = [...CASE_KEYS, 'each'] as const;

/** An instant in milliseconds; `wrong` where something else is written. */
type AsOf = number | 'wrong';

const asOfIn = (entry: LocatedEntry | undefined, problems: TestProblem[]): AsOf | null =>
  entry === undefined ? null : (asInstant(entry, problems) ?? 'wrong');

/** What a test says, or a row of its table, each part only where it is written. */
interface Said {
  readonly name: string | null;
  readonly place: Place;
  readonly lead: TestLead | null;
  readonly changes: readonly NamedDatum[];
  readonly happened: Happened;
  readonly asOf: AsOf | null;
  readonly set: readonly NamedDatum[];
  readonly expect: readonly ExpectEntry[];
}

/**
 * Reads a file of tests. A row of `each` adds to its test: its `lead` takes the place of the test's, its `with`, `set` and `expect` change single
 * entries, its activities, history and clocks come on top.
 */
export function readTestFile(path: string, text: string): TestFile {
  const { root, problems: syntax } = locate(path, text);
  const problems: TestProblem[] = [...syntax];
  if (syntax.length > 0 || root.kind !== 'map') {
    if (syntax.length === 0) problems.push(problem('no-tests', root.place));
    return { path, rules: rulesLine(text), cases: [], problems };
  }
  const top = knownEntries(root, FILE_KEYS, problems);
  const leads = top.leads ? readLeads(top.leads, problems) : new Map<string, TestLead>();
  const fileAsOf = asOfIn(top['as of'], problems);
  const tests = top.tests ? asList(top.tests, problems) : [];
  if (tests.length === 0) problems.push(problem('no-tests', root.place));
  const cases = tests.flatMap(item => {
    const before = problems.length;
    const read = readTest(item, leads, fileAsOf, problems);
    return problems.length > before ? [] : read;
  });
  const rules = (top.rules && asText(top.rules, problems)) ?? '.';
  return { path, rules, cases, problems: firstOf(problems) };
}

/** As many as somebody mends before looking again. */
const MOST = 50;

/** The first in the order they stand; the last says how many more there are. */
function firstOf(problems: readonly TestProblem[]): readonly TestProblem[] {
  if (problems.length <= MOST) return problems;
  const inOrder = [...problems].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const more = problem('more-follow', inOrder[MOST]!.place, { count: String(problems.length - MOST) });
  return [...inOrder.slice(0, MOST), more];
}

/** What a text that is no YAML names as its rules: so that somebody tells of it. */
const rulesLine = (text: string): string => /^rules:[ \t]+(["']?)([^\s"'#][^"'#\n]*)\1/m.exec(text)?.[2]?.trim() ?? '.';

function readTest(item: Located, leads: Leads, fileAsOf: AsOf | null, problems: TestProblem[]): TestCase[] {
  if (item.kind !== 'map') {
    problems.push(
      problem('wrong-shape', item.place, { key: 'tests', wanted: 'a list of tests', found: describe(item) }),
    );
    return [];
  }
  const test = readSaid(item, TEST_KEYS, leads, problems);
  if (test.name === null) problems.push(problem('missing-key', item.place, { key: 'name', where: 'a test' }));
  const each = item.entries.find(entry => entry.key === 'each');
  if (!each) return finish([test], test.name ?? '', fileAsOf, problems);
  const rows = asList(each, problems).flatMap((row, index) => {
    if (row.kind !== 'map') return [];
    const said = readSaid(row, CASE_KEYS, leads, problems);
    return finish([test, said], `${test.name ?? ''}: ${said.name ?? `row ${index + 1}`}`, fileAsOf, problems);
  });
  return rows;
}

function readSaid(
  map: LocatedMap,
  keys: readonly (typeof TEST_KEYS)[number][],
  leads: Leads,
  problems: TestProblem[],
): Said {
  const found = knownEntries(map, keys, problems);
  const data = (entry: LocatedEntry | undefined): readonly NamedDatum[] => {
    const fields = entry ? asMap(entry, problems) : null;
    return fields ? asData(fields) : [];
  };
  const expected = found.expect ? asMap(found.expect, problems) : null;
  return {
    name: found.name ? asText(found.name, problems) : null,
    place: map.place,
    lead: found.lead ? readLead(found.lead, leads, problems) : null,
    changes: data(found.with),
    happened: readHappened(key => found[key], problems),
    asOf: asOfIn(found['as of'], problems),
    set: data(found.set),
    expect: (expected?.entries ?? []).map(({ key, place, value }) => ({ name: key, place, value })),
  };
}

function finish(said: readonly Said[], name: string, fileAsOf: AsOf | null, problems: TestProblem[]): TestCase[] {
  const last = said.at(-1)!;
  const asOf = said.findLast(each => each.asOf !== null)?.asOf ?? fileAsOf;
  const expect = latest(said.map(each => each.expect));
  if (asOf === null) problems.push(problem('no-as-of', last.place, { test: name }));
  if (expect.length === 0) problems.push(problem('nothing-expected', last.place, { test: name }));
  if (asOf === null || asOf === 'wrong' || expect.length === 0) return [];
  const from = said.findLastIndex(each => each.lead !== null);
  const lead = said[from]?.lead;
  const changes = said.slice(Math.max(0, from)).map(each => each.changes);
  const fields = latest([lead?.fields ?? [], ...changes]);
  const happened = together([...(lead ? [lead.happened] : []), ...said.map(each => each.happened)]);
  return [{ name, place: last.place, fields, ...happened, asOf, set: latest(said.map(each => each.set)), expect }];
}

function together(parts: readonly Happened[]): Happened {
  return {
    activities: parts.flatMap(each => each.activities),
    history: parts.flatMap(each => each.history),
    clocks: parts.flatMap(each => each.clocks),
  };
}

/** Of entries with the same name the last one, at the place of the first. */
function latest<T extends { readonly name: string }>(lists: readonly (readonly T[])[]): T[] {
  return [...new Map(lists.flat().map(entry => [entry.name, entry])).values()];
}
