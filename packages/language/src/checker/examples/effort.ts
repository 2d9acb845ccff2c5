// How much searching for example leads may cost: counted in what is looked at, so that it is the same on every machine.

/** What is left; below zero the search gives up. */
export interface Effort {
  left: number;
}

/** Activities looked at for one program. Programs of the size that people write take some hundreds. */
const MOST = 50_000;

export const newEffort = (): Effort => ({ left: MOST });

/** Spends some of it; false when there is none left. */
export function spend(effort: Effort, amount: number): boolean {
  effort.left -= amount;
  return effort.left >= 0;
}
