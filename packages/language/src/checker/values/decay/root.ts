// Whole roots of big whole numbers.

/**
 * The greatest whole number whose `degree`-th power is at most `value` (Newton's method in whole numbers, from above).
 * `above` is any number known not to be less than the root.
 */
export function wholeRoot(value: bigint, degree: number, above = firstGuess(value, degree)): bigint {
  if (value < 2n || degree === 1) return value;
  const n = BigInt(degree);
  let root = above;
  for (;;) {
    const next = ((n - 1n) * root + value / root ** (n - 1n)) / n;
    if (next >= root) return root;
    root = next;
  }
}

/** A power of two that is not less than the root. */
function firstGuess(value: bigint, degree: number): bigint {
  const bits = value.toString(2).length;
  return 1n << BigInt(Math.ceil(bits / degree));
}
