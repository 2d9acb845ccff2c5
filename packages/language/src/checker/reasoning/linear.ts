// Exact linear forms: a constant and multiples of quantities, in whole steps of a power of ten.
import type { Decimal } from '../values/decimal.ts';
import { ALWAYS, type Formula, NEVER, type Term } from './formula.ts';
import type { Quantity } from './quantity.ts';

export interface Linear {
  /** By key; none with a coefficient of 0. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly constant: bigint;
  readonly decimals: number;
}

export function constant({ steps, decimals }: Decimal): Linear {
  return { terms: new Map(), constant: steps, decimals };
}

/** A quantity that counts so many steps of 10^-`decimals` each. */
export function multiple(quantity: Quantity, { steps, decimals }: Decimal): Linear {
  return { terms: new Map([[quantity.key, { quantity, coefficient: steps }]]), constant: 0n, decimals };
}

export function scaled(linear: Linear, { steps, decimals }: Decimal): Linear {
  if (steps === 0n) return constant({ steps: 0n, decimals: 0 });
  const terms = [...linear.terms].map(([key, term]): [string, Term] => [
    key,
    { ...term, coefficient: term.coefficient * steps },
  ]);
  return { terms: new Map(terms), constant: linear.constant * steps, decimals: linear.decimals + decimals };
}

export function sum(left: Linear, right: Linear): Linear {
  const decimals = Math.max(left.decimals, right.decimals);
  const [a, b] = [left, right].map(each => 10n ** BigInt(decimals - each.decimals)) as [bigint, bigint];
  const terms = new Map<string, Term>();
  for (const [{ terms: own }, factor] of [[left, a] as const, [right, b] as const]) {
    for (const [key, { quantity, coefficient }] of own) {
      const total = (terms.get(key)?.coefficient ?? 0n) + coefficient * factor;
      if (total === 0n) terms.delete(key);
      else terms.set(key, { quantity, coefficient: total });
    }
  }
  return { terms, constant: left.constant * a + right.constant * b, decimals };
}

export function difference(left: Linear, right: Linear): Linear {
  return sum(left, scaled(right, { steps: -1n, decimals: 0 }));
}

/** It is zero or less. */
export function atMostZero({ terms, constant: own }: Linear): Formula {
  if (terms.size === 0) return own <= 0n ? ALWAYS : NEVER;
  return { kind: 'linear', terms: [...terms.values()], most: -own };
}

/** It is less than zero: at least one step below. */
export function belowZero(linear: Linear): Formula {
  return atMostZero({ ...linear, constant: linear.constant + 1n });
}

/** The number it is where no quantity stands in it. */
export function constantOf({ terms, constant: steps, decimals }: Linear): Decimal | null {
  return terms.size === 0 ? { steps, decimals } : null;
}
