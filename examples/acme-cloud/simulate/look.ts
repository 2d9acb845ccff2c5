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

/** Looks at one lead. `sentBackAt`: its latest entry into nurture, on which engagement counts anew; null before there is one. */
export type LookAt = (asOf: number, sentBackAt: number | null) => Look;

/** Hands one lead, with what it does by itself, to the rules. */
export type AskRules = (person: Person, behaviour: readonly Doing[]) => LookAt;
