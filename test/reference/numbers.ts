// Exact numbers: whole steps of a power of ten, written out as plain decimal numbers.

/** Beyond this many steps, in size, a result of arithmetic is unknown. */
export const ARITHMETIC_LIMIT = 9_000_000_000_000_000n;

export function sizeOf(number: bigint): bigint {
  return number < 0n ? -number : number;
}

export function leastOf(numbers: readonly bigint[]): bigint {
  return numbers.find(number => numbers.every(other => number <= other))!;
}

export function greatestOf(numbers: readonly bigint[]): bigint {
  return numbers.find(number => numbers.every(other => number >= other))!;
}

export function sumOf(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, number) => sum + number, 0n);
}

/** The number nearest to `steps` of 10^-decimals, read from its decimal writing. */
export function plainNumber(steps: bigint, decimals: number): number {
  const digits = String(sizeOf(steps)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const size = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  return steps < 0n ? -size : size;
}
