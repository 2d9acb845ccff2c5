// Lists of wanted facts: fields first, in the lead's order, then the others by name.
import { holds } from '../interpret/holds.ts';
import type { State } from '../interpret/state.ts';
import type { Tables } from '../tables/tables.ts';
import type { Wanting } from './mode.ts';

export const NOTHING: readonly string[] = Object.freeze([]);

/** Gathers by Kleene values what `ask` adds. */
export function wanted(state: State, ask: (wanting: Wanting) => void): readonly string[] {
  const facts = new Set<string>();
  ask({ state, asked: holds, loose: false, facts });
  return facts.size === 0 ? NOTHING : ordered(facts, state.tables);
}

function ordered(facts: ReadonlySet<string>, { fieldPlaces }: Tables): readonly string[] {
  const last = fieldPlaces.size;
  return [...facts].sort(
    (a, b) => (fieldPlaces.get(a) ?? last) - (fieldPlaces.get(b) ?? last) || (a < b ? -1 : a > b ? 1 : 0),
  );
}
