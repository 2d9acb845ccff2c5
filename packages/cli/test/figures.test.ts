// Figures of a summary: areas under curves, histograms, patterns, colour.
import { entryTest } from '@funnel/data';
import { describe, expect, test } from 'vitest';
import { barOf, share, whole } from '../src/summary/figures.ts';
import { blocks, cellCounts, median } from '../src/summary/histogram.ts';
import { areaUnderCurve } from '../src/summary/ranking.ts';
import { coloured } from '../src/terminal/terminal.ts';
import { wrap } from '../src/terminal/wrap.ts';

describe('area under the curve', () => {
  const of = (...values: [number, number, number][]) =>
    areaUnderCurve(new Map(values.map(([value, converted, others]) => [value, { converted, others }])));

  test('all pairs right, all wrong, all tied', () => {
    expect(of([2, 3, 0], [1, 0, 4])).toBe(1);
    expect(of([1, 3, 0], [2, 0, 4])).toBe(0);
    expect(of([5, 3, 4])).toBe(0.5);
  });

  test('ties count half, whatever the order of the values', () => {
    // Converted 3, 2; others 2, 1. Pairs: 3>2, 3>1, 2=2, 2>1: 3.5 of 4.
    expect(of([2, 1, 1], [3, 1, 0], [1, 0, 1])).toBe(0.875);
  });

  test('there is none without both kinds', () => {
    expect(of([1, 3, 0])).toBeNull();
    expect(of()).toBeNull();
  });
});

describe('histogram', () => {
  test('the last cell holds the upper end', () => {
    const cells = cellCounts(
      new Map([
        [0, 2],
        [99, 1],
        [100, 3],
      ]),
      0,
      100,
    );
    expect(cells[0]).toBe(2);
    expect(cells[19]).toBe(4);
    expect(blocks(cells)).toBe(`▄${' '.repeat(18)}█`);
  });

  test('median of counted values', () => {
    expect(
      median(
        new Map([
          [10, 1],
          [0, 2],
          [5, 1],
        ]),
      ),
    ).toBe(0);
    expect(
      median(
        new Map([
          [10, 3],
          [0, 1],
        ]),
      ),
    ).toBe(10);
    expect(median(new Map())).toBeNull();
  });

  test('something is never shown as nothing', () => {
    expect(barOf(1, 100_000, 24)).toBe('█');
    expect(barOf(0, 10, 24)).toBe('');
    expect(share(1, 0)).toBe('-');
  });
});

test.each([
  ['**/*.test.yaml', 'a.test.yaml', true],
  ['**/*.test.yaml', 'x/y/a.test.yaml', true],
  ['tests/*.yaml', 'tests/x/a.yaml', false],
  ['./tests/**', 'tests/x/a.yaml', true],
  ['a.b', 'aXb', false],
  ['a?c', 'abc', true],
  ['tests', 'tests/x/a.yaml', true],
  ['./tests/', 'tests/x/a.yaml', true],
  ['tests', 'tests.yaml', false],
  ['tests/a.yaml', 'tests/a.yaml', true],
  ['te?ts', 'tests/a.yaml', false],
  ['.', 'x/a.yaml', true],
])('pattern %s and %s', (pattern, path, fits) => {
  expect(entryTest(pattern)(path)).toBe(fits);
});

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
])('colour on a terminal %s with %j', (isTerminal, environment, expected) => {
  expect(coloured(isTerminal, environment)).toBe(expected);
});

test('wrapping keeps every word and no width is exceeded', () => {
  const text = 'one two three four five';
  expect(wrap(text, 9)).toEqual(['one two', 'three', 'four five']);
  expect(wrap('toolongaword x', 5)).toEqual(['toolongaword', 'x']);
});

test('whole numbers in groups of three digits', () => {
  expect([0, 7, 999, 1000, 1234567, -1000, -999].map(whole)).toEqual([
    '0',
    '7',
    '999',
    '1,000',
    '1,234,567',
    '-1,000',
    '-999',
  ]);
});
