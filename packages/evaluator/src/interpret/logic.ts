// Conditions made of conditions. All parts are asked, so that arithmetic out of range is seen in each.
import { type ConditionHandlers, FALSE, type Kleene, TRUE } from '../tables/rows.ts';
import { holds } from './holds.ts';
import type { State } from './state.ts';

type Logic = Pick<ConditionHandlers<[State], Kleene>, 'and' | 'or' | 'not' | 'constant' | 'segment' | 'gate'>;

export const logic: Logic = {
  and: (row, state) => {
    let least: Kleene = TRUE;
    for (const part of row.of) {
      const held = holds(part, state);
      if (held < least) least = held;
    }
    return least;
  },
  or: (row, state) => {
    let greatest: Kleene = FALSE;
    for (const part of row.of) {
      const held = holds(part, state);
      if (held > greatest) greatest = held;
    }
    return greatest;
  },
  not: (row, state) => (TRUE - holds(row.of, state)) as Kleene,
  constant: row => row.value,
  segment: (row, { tables, frame }) => frame[tables.segments[row.index]!.slot] as Kleene,
  gate: (row, { tables, frame }) => asCondition(frame[tables.gates[row.index]!.slot]!),
};

/** Passed is true, undecided unknown, failed and refused false. */
export function asCondition(result: number): Kleene {
  return result > TRUE ? FALSE : (result as Kleene);
}
