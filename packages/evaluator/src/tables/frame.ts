// The frame: the numbers that one decision fills in, at places that the tables give out.

/** Slots of a rule: the cuts' counts stand in the order of the steps. */
export const RULE = {
  points: 0,
  holds: 1,
  activities: 2,
  unknown: 3,
  within: 4,
  forget: 5,
  once: 6,
  most: 7,
  take: 8,
  aged: 9,
  age: 10,
  upTo: 11,
} as const;
export const RULE_SLOTS = 12;

/** A gate's result by its number; 1 and 2 are unknown and true where a gate stands as a condition. */
export const RESULTS = ['failed', 'undecided', 'passed', 'refused'] as const;
export const FAILED = 0;
export const UNDECIDED = 1;
export const PASSED = 2;
export const REFUSED = 3;

/** Slot of the exclusion that holds (its place, −1 none). */
export const EXCLUDED_SLOT = 0;

/** Gives out places one after the other, from behind the exclusion's. */
export function createAllotter(): { take(count: number): number; size(): number } {
  let next = EXCLUDED_SLOT + 1;
  return {
    take: count => {
      next += count;
      return next - count;
    },
    size: () => next,
  };
}
