// Points that fade evenly: 1 − a ÷ h of them are left at age a, and never less than nothing.

/**
 * Millionths left at age 0, 1, 2 … steps of `step` milliseconds, where points fade to zero over `over` milliseconds; half up,
 * ending before the first zero. Exact, in whole numbers.
 */
export function fadingTable(points: number, over: number, step: number): readonly number[] {
  const [whole, all, each] = [BigInt(points), BigInt(over), BigInt(step)];
  const table: number[] = [];
  for (let age = 0n; age * each < all; age += 1n) {
    const left = (2n * whole * (all - age * each) + all) / (2n * all);
    if (left === 0n) break;
    table.push(Number(left));
  }
  return table;
}
