// What a condition can turn out to be: some of true, false and unknown, as a set of bits.

export const TRUE = 1;
export const FALSE = 2;
export const UNKNOWN = 4;

/** A set of results: those that cannot be ruled out. */
export type Truths = number;

/** Nothing can be ruled out. */
export const ANY: Truths = TRUE | FALSE | UNKNOWN;

export function canBe(truths: Truths, result: Truths): boolean {
  return (truths & result) !== 0;
}

export function negated(truths: Truths): Truths {
  return (truths & UNKNOWN) | (canBe(truths, TRUE) ? FALSE : 0) | (canBe(truths, FALSE) ? TRUE : 0);
}

/** What `and` makes of its operands. */
export function conjunction(operands: readonly Truths[]): Truths {
  const isTrue = operands.every(each => canBe(each, TRUE)) ? TRUE : 0;
  const isFalse = operands.some(each => canBe(each, FALSE)) ? FALSE : 0;
  const neverFalse = operands.every(each => canBe(each, TRUE | UNKNOWN));
  const isUnknown = neverFalse && operands.some(each => canBe(each, UNKNOWN)) ? UNKNOWN : 0;
  return isTrue | isFalse | isUnknown;
}

/** What `or` makes of its operands. */
export function disjunction(operands: readonly Truths[]): Truths {
  return negated(conjunction(operands.map(negated)));
}

/** A result that is certain. */
export function certainly(holds: boolean): Truths {
  return holds ? TRUE : FALSE;
}
