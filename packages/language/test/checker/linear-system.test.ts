// Whole solutions of inequalities, against trying all numbers.
import { describe, expect, test } from 'vitest';
import { hasSolution, type Inequality } from '../../src/checker/reasoning/linear-system.ts';
import { quantity } from '../../src/checker/reasoning/quantity.ts';

const names = ['x', 'y', 'z'];
const END = 4;

const inequality = (coefficients: readonly number[], most: number): Inequality => ({
  terms: coefficients.map((coefficient, index) => ({
    quantity: quantity(names[index]!, null, null),
    coefficient: BigInt(coefficient),
  })),
  most: BigInt(most),
});

/** Each between −4 and 4. */
const ends = names.flatMap((_, index) =>
  [1, -1].map(sign =>
    inequality(
      names.map((_, other) => (other === index ? sign : 0)),
      END,
    ),
  ),
);

function solves(point: readonly number[], { terms, most }: Inequality): boolean {
  return terms.reduce((sum, { coefficient }, index) => sum + Number(coefficient) * point[index]!, 0) <= Number(most);
}

function isSolvable(inequalities: readonly Inequality[]): boolean {
  const values = Array.from({ length: 2 * END + 1 }, (_, index) => index - END);
  return values.some(x => values.some(y => values.some(z => inequalities.every(each => solves([x, y, z], each)))));
}

describe('linear systems', () => {
  test('are never called unsolvable where they are not, and seldom the other way', () => {
    let state = 7;
    const next = (bound: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % bound;
    };
    const counts = { solvable: 0, unsolvable: 0, found: 0 };
    for (let round = 0; round < 3000; round += 1) {
      const made = Array.from({ length: 2 + next(4) }, () =>
        inequality(
          names.map(() => next(7) - 3),
          next(13) - 8,
        ),
      );
      const isSaid = hasSolution({ left: 1_000_000 }, [...made, ...ends]);
      if (isSolvable(made)) {
        counts.solvable += 1;
        expect(isSaid).toBe(true);
      } else {
        counts.unsolvable += 1;
        if (!isSaid) counts.found += 1;
      }
    }
    expect(counts.solvable).toBeGreaterThan(500);
    expect(counts.unsolvable).toBeGreaterThan(500);
    expect(counts.found / counts.unsolvable).toBeGreaterThan(0.85);
  });

  test('round to whole numbers', () => {
    // 2x = 1 has no whole solution.
    expect(hasSolution({ left: 1_000_000 }, [inequality([2, 0, 0], 1), inequality([-2, 0, 0], -1)])).toBe(false);
    expect(hasSolution({ left: 1_000_000 }, [inequality([2, 2, 0], 1), inequality([-2, -2, 0], -1)])).toBe(false);
    expect(hasSolution({ left: 1_000_000 }, [inequality([2, 1, 0], 1), inequality([-2, -1, 0], -1)])).toBe(true);
  });
});
