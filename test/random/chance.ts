// A small seeded source of chance (splitmix32), so that every random case can be made again from its number.

export interface Chance {
  /** A whole number from 0 to `bound` − 1. */
  readonly below: (bound: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly from: (low: number, high: number) => number;
  readonly pick: <T>(of: readonly T[]) => T;
  /** True in `percent` of a hundred calls. */
  readonly percent: (percent: number) => boolean;
  /** Some of them, in their order, at least `least`. */
  readonly some: <T>(of: readonly T[], least: number, most: number) => T[];
}

export function createChance(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const below = (bound: number) => next() % bound;
  const from = (low: number, high: number) => low + below(high - low + 1);
  const some = <T>(of: readonly T[], least: number, most: number) => {
    let left = Math.min(of.length, from(least, most));
    return of.filter((_, index) => {
      const isTaken = below(of.length - index) < left;
      if (isTaken) left -= 1;
      return isTaken;
    });
  };
  return { below, from, pick: of => of[below(of.length)]!, percent: percent => below(100) < percent, some };
}
