// Tables of faded points: against values worked out by hand, and against the definition checked by comparing powers.
import { fadingTable, halvingTable, wholeRoot } from '@funnel/language';
import { describe, expect, test } from 'vitest';
import { pointsByStep } from '../src/decay/table.ts';

const DAY = 86_400_000;

describe('whole roots', () => {
  test('are the greatest whole number whose power is not above the value', () => {
    for (const degree of [1, 2, 3, 7, 14, 31]) {
      for (const value of [0n, 1n, 2n, 3n, 63n, 64n, 65n, 10n ** 30n - 1n, 10n ** 30n, 2n ** 200n + 7n]) {
        const root = wholeRoot(value, degree);
        expect(root ** BigInt(degree) <= value).toBe(true);
        expect((root + 1n) ** BigInt(degree) > value).toBe(true);
      }
    }
  });
});

describe('halving', () => {
  test('known values: halves, roots of two and of its square', () => {
    expect(halvingTable(1_000_000, 3 * DAY, DAY).slice(0, 7)).toEqual([
      1_000_000, 793_701, 629_961, 500_000, 396_850, 314_980, 250_000,
    ]);
    expect(halvingTable(40_000_000, 14 * DAY, 7 * DAY).slice(0, 3)).toEqual([40_000_000, 28_284_271, 20_000_000]);
  });

  test('a half goes up, and the table ends before the first zero', () => {
    expect(halvingTable(5, DAY, DAY)).toEqual([5, 3, 1, 1]);
    expect(halvingTable(4, DAY, DAY)).toEqual([4, 2, 1, 1]);
    expect(halvingTable(1, DAY, DAY)).toEqual([1, 1]);
  });

  test('steps longer than the half-life', () => {
    expect(halvingTable(16, DAY, 2 * DAY)).toEqual([16, 4, 1]);
  });

  /** v is P × 2^(-p ÷ q) rounded half up: (2v − 1)^q × 2^p <= (2P)^q < (2v + 1)^q × 2^p. */
  const isRounded = (points: number, value: number, p: number, q: number): boolean => {
    const middle = (2n * BigInt(points)) ** BigInt(q);
    const power = (side: bigint) => (side < 0n ? 0n : side ** BigInt(q) * 2n ** BigInt(p));
    return power(2n * BigInt(value) - 1n) <= middle && middle < power(2n * BigInt(value) + 1n);
  };

  test.each([
    [5_000_000, 14, 1],
    [25_000_000, 14, 7],
    [15_000_000, 30, 1],
    [1, 5, 1],
    [999_999, 9, 2],
    [123_456_789, 10, 3],
  ])(
    '%i millionths, halved every %i days in steps of %i: every entry is the exact value rounded',
    (points, over, step) => {
      const table = halvingTable(points, over * DAY, step * DAY);
      for (const [age, value] of table.entries()) expect(isRounded(points, value, age * step, over)).toBe(true);
      expect(isRounded(points, 0, table.length * step, over)).toBe(true);
      expect(table.at(-1)).toBeGreaterThan(0);
    },
  );
});

describe('fading', () => {
  test('evenly, in steps', () => {
    expect(fadingTable(10_000_000, 28 * DAY, 7 * DAY)).toEqual([10_000_000, 7_500_000, 5_000_000, 2_500_000]);
  });

  test('a half goes up, and what rounds to nothing ends the table', () => {
    expect(fadingTable(3, 2 * DAY, DAY)).toEqual([3, 2]);
    expect(fadingTable(1, 3 * DAY, DAY)).toEqual([1, 1]);
  });

  test('steps that do not divide the fading end where it ends', () => {
    expect(fadingTable(10, 10 * DAY, 4 * DAY)).toEqual([10, 6, 2]);
  });
});

describe('a rule', () => {
  test('keeps its sign: sizes are rounded alike', () => {
    expect(pointsByStep(-5, { shape: 'halve', over: DAY, step: DAY })).toEqual([-5, -3, -1, -1]);
  });
});
