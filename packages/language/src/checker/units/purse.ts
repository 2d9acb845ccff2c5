// What a program may spend on something that takes a while, declaration after declaration in their order.

/** Below zero there is nothing left. */
export interface Purse {
  left: number;
}

/** What a unit has spent. */
export interface Spending {
  readonly amount: number;
  /** Whether all was there that it asked for, or nothing at all from the beginning; else what came out holds this once only. */
  readonly had: 'enough' | 'nothing' | 'some';
}

/** Does the work, and says what it has spent. */
export function spending<T>(purse: Purse, work: () => T): { readonly result: T; readonly spent: Spending } {
  const before = purse.left;
  const result = work();
  const had = purse.left >= 0 ? 'enough' : before < 0 ? 'nothing' : 'some';
  return { result, spent: { amount: before - purse.left, had } };
}

/** Whether the same would be spent again; then it is. */
export function isSpentAgain(purse: Purse, { amount, had }: Spending): boolean {
  const isSame = amount === 0 || (had === 'enough' && purse.left >= amount) || (had === 'nothing' && purse.left < 0);
  if (isSame) purse.left -= amount;
  return isSame;
}
