// Points that halve: 2^(-a ÷ h) of them are left at age a.
import { wholeRoot } from './root.ts';

/**
 * Millionths left at age 0, 1, 2 … steps of `step` milliseconds, where points halve every `over` milliseconds; half up, ending
 * before the first zero. Exact: twice the points are scaled down by whole halvings and by the root of the rest of the age, all in
 * whole numbers, and floor((floor(2x) + 1) ÷ 2) is x rounded half up.
 */
export function halvingTable(points: number, over: number, step: number): readonly number[] {
  const common = greatestDivisor(over, step);
  const [degree, stride] = [over / common, step / common];
  const twice = 2n * BigInt(points);
  const power = twice ** BigInt(degree);
  const roots = new Map<number, bigint>();
  let nearest = { rest: 0, root: twice };
  const table: number[] = [];
  for (let age = 0; ; age += 1) {
    const halvings = Math.floor((age * stride) / degree);
    const rest = (age * stride) % degree;
    let root = roots.get(rest);
    if (root === undefined) {
      // (2 × points × 2^(-rest ÷ degree))^degree = (2 × points)^degree ÷ 2^rest; the root falls as the rest grows.
      root = wholeRoot(power >> BigInt(rest), degree, rest >= nearest.rest ? nearest.root : twice);
      roots.set(rest, root);
      nearest = { rest, root };
    }
    const left = Number(((root >> BigInt(halvings)) + 1n) / 2n);
    if (left === 0) return table;
    table.push(left);
  }
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
