// Division of whole numbers of any sign, and the nearer of two ends, of which null is none.

/** The greatest whole number that is not above the quotient. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

/** The least whole number that is not below the quotient. */
export function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  return -floorDivide(-dividend, divisor);
}

export function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : greatestDivisor(b, a % b);
}

/** The lower of two upper ends. */
export function lower(a: bigint | null, b: bigint | null): bigint | null {
  return a === null ? b : b === null ? a : a < b ? a : b;
}

/** The higher of two lower ends. */
export function higher(a: bigint | null, b: bigint | null): bigint | null {
  return a === null ? b : b === null ? a : a > b ? a : b;
}

/** Not below the one end nor above the other. */
export function kept(value: bigint, low: bigint, high: bigint): bigint {
  if (value < low) return low;
  return value > high ? high : value;
}

export function least(a: bigint, b: bigint): bigint {
  return b < a ? b : a;
}

export function greatest(a: bigint, b: bigint): bigint {
  return b > a ? b : a;
}
