// Fading, worked out apart from the compiler: whether a table's entry is the right whole number of millionths. No roots are
// taken; both sides of the rounding are raised to the power that makes them whole.
import type { Fading } from '@funnel/bundle';
import { sizeOf } from './numbers.ts';

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}

/** Half up in size: size − ½ <= exact size < size + ½. */
function isHalving(points: bigint, faded: bigint, age: bigint, half: bigint): boolean {
  const common = greatestCommonDivisor(age, half);
  const [times, root] = [age / common, half / common];
  const whole = (2n * points) ** root;
  const low = faded === 0n ? 0n : (2n * faded - 1n) ** root * 2n ** times;
  const high = (2n * faded + 1n) ** root * 2n ** times;
  return low <= whole && whole < high;
}

function isFadingToZero(points: bigint, faded: bigint, age: bigint, over: bigint): boolean {
  const left = age >= over ? 0n : over - age;
  const whole = 2n * points * left;
  return (2n * faded - 1n) * over <= whole && whole < (2n * faded + 1n) * over;
}

/** Whether `faded` is what is left of `points` (both millionths) after so many whole steps. */
export function isFaded(fading: Fading, points: number, steps: number, faded: number): boolean {
  const [from, to] = [BigInt(points), BigInt(faded)];
  if (to !== 0n && to < 0n !== from < 0n) return false;
  const age = BigInt(steps) * BigInt(fading.step);
  const isRight = fading.shape === 'halve' ? isHalving : isFadingToZero;
  return isRight(sizeOf(from), sizeOf(to), age, BigInt(fading.over));
}

/** What is left after so many whole steps: the one whole number that is right, found by halving the search. */
function fadedAfter(fading: Fading, points: number, steps: number): number {
  let [low, high] = [0, Math.abs(points)];
  const sign = points < 0 ? -1 : 1;
  const isEnough = (size: number) => {
    const age = BigInt(steps) * BigInt(fading.step);
    const whole = sizeOf(BigInt(points));
    const over = BigInt(fading.over);
    if (fading.shape === 'fade') return (2n * BigInt(size) - 1n) * over <= 2n * whole * (age >= over ? 0n : over - age);
    const common = greatestCommonDivisor(age, over);
    const root = over / common;
    return (2n * BigInt(size) - 1n) ** root * 2n ** (age / common) <= (2n * whole) ** root;
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isEnough(middle)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? 0 : sign * low;
}

/** The whole table of points by step, up to its first zero. */
export function fadedTable(fading: Fading, points: number): number[] {
  const table: number[] = [];
  for (let left = points; left !== 0; left = fadedAfter(fading, points, table.length)) table.push(left);
  return table;
}
