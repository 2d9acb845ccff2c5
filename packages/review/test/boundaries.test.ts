// Proposed tests at the bars of small rules: which leads they take, and what they expect.
import { build } from '@funnel/compiler';
import { expect, test } from 'vitest';
import { type BoundaryCase, boundaries } from '../src/index.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const NO_FILES = { read: () => ({ problem: 'missing' as const }) };
const LEAD = 'lead {\n  employees number\n  visits number by 1\n  region one of amer, emea, apac\n}\nactivity click\n';

function proposed(rules: string, tests = ''): readonly BoundaryCase[] {
  const { bundle, result } = build([{ path: 'rules.funnel', text: `${LEAD}${rules}` }], NO_FILES);
  if (bundle === null) throw new Error(JSON.stringify(result.diagnostics));
  const files = tests === '' ? [] : [{ path: 'a.test.yaml', text: `as of: 2026-11-21T12:00:00Z\ntests:\n${tests}` }];
  return boundaries(bundle, files, { asOf: NOON }).cases;
}

const leads = (cases: readonly BoundaryCase[]) => cases.map(({ draft, expect: of }) => ({ ...draft.fields, ...of }));

test('one step of the decimals of the field, on each side', () => {
  expect(leads(proposed('segment large when employees >= 1000'))).toEqual([
    { employees: 999.999, 'segments.large': 'no' },
    { employees: 1000, 'segments.large': 'yes' },
    { employees: 1000.001, 'segments.large': 'yes' },
  ]);
  expect(leads(proposed('segment keen when visits > 3')).map(({ visits }) => visits)).toEqual([2, 3, 4]);
});

test('the rest of the condition is so that the bar decides', () => {
  const both = leads(proposed('segment large when employees >= 1000 and region is emea'));
  const bars = both.filter(({ employees }) => employees !== undefined);
  expect(bars.slice(0, 3)).toEqual([
    { employees: 999.999, region: 'emea', 'segments.large': 'no' },
    { employees: 1000, region: 'emea', 'segments.large': 'yes' },
    { employees: 1000.001, region: 'emea', 'segments.large': 'yes' },
  ]);
  // One of the leads above is in the region already.
  expect(both.slice(3)).toMatchObject([{ region: 'amer', 'segments.large': 'no' }]);
});

test('a side on which a test stands is left out, one on which the bar does not decide is not', () => {
  const rules = 'segment large when employees >= 1000 and visits >= 1';
  const stands = '  - { name: a, lead: { employees: 1000, visits: 1 }, expect: { large: yes } }\n';
  const besides = '  - { name: a, lead: { employees: 1000, visits: 0 }, expect: { large: no } }\n';
  const at = (tests: string) =>
    proposed(rules, tests).flatMap(({ sides }) =>
      sides.filter(({ bar, side }) => bar.startsWith('employees') && side === 'at'),
    );
  expect(at(stands)).toEqual([]);
  expect(at(besides)).toHaveLength(1);
});

test('a moment before, at and after the end of a window', () => {
  const cases = proposed('score warm from 0 to 10 {\n  add 5 per click within 7 days\n}');
  const week = 7 * 86_400_000;
  expect(cases.map(({ draft, expect: of }) => [draft.activities[0]!.at, of['scores.warm']])).toEqual([
    [{ ago: week - 1 }, 5],
    [{ ago: week }, 0],
    [{ ago: week + 1 }, 0],
  ]);
});

test('a band is asked where none before it is taken', () => {
  const cases = proposed(
    'score fit from 0 to 100 {\n  add 1 per 1 of visits up to 100 points\n}\ngrade g {\n  band hot when fit >= 50\n  band warm when fit >= 20 and region is emea\n  band cold otherwise\n}',
  );
  const fits = (bar: string) =>
    cases
      .filter(({ sides }) => sides.some(each => each.bar === bar))
      .map(({ expect: of }) => [of['scores.fit'], of['grades.g']]);
  expect(fits('fit >= 20')).toEqual([
    [19, 'cold'],
    [20, 'warm'],
    [21, 'warm'],
  ]);
  expect(fits('fit >= 50').map(([value]) => value)).toEqual([49, 50, 51]);
});

test('a test that never comes to the bar does not stand there', () => {
  const rules = 'gate ready {\n  require visits >= 1\n  require employees >= 1000\n}';
  const stopped = '  - { name: a, lead: { employees: 1000, visits: 0 }, expect: { gates.ready: failed } }\n';
  const sides = proposed(rules, stopped).flatMap(each => each.sides);
  expect(sides).toContainEqual(expect.objectContaining({ bar: 'employees >= 1000', side: 'at' }));
});
