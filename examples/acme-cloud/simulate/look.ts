// What the simulation wants to know of the rules about one lead at one instant.
import type { Doing } from './doing.ts';
import type { Person } from './people.ts';

/** Scores in plain points. */
export interface Look {
  readonly fit: number;
  readonly engagement: number;
  readonly intent: number;
  readonly ready: boolean;
  readonly qualified: boolean;
}

/** Looks at one lead. `forgetUpTo`: engagement counts anew after this instant, as it does on entering nurture. */
export type LookAt = (asOf: number, forgetUpTo: number | null) => Look;

/** Hands one lead, with what it does by itself, to the rules. */
export type AskRules = (person: Person, behaviour: readonly Doing[]) => LookAt;
