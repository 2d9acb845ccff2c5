// Tallies of several processes become one.
import { newTally, type Tally } from './hunt-claims.ts';
import type { Kind } from './plant.ts';

type Count = { planted: number; found: number };

/** A tally as JSON can hold it. */
export interface TallyJson extends Pick<Tally, 'missed' | 'wronglyClaimed' | 'refuted' | 'programs'> {
  readonly plants: readonly (readonly [Kind, readonly (readonly [string, Count])[]])[];
  readonly nearMisses: readonly (readonly [Kind, number])[];
  readonly claims: readonly (readonly [string, { programs: number; leads: number }])[];
  readonly firing: readonly (readonly [Kind, number])[];
}

export function asJson(tally: Tally): TallyJson {
  return {
    ...tally,
    plants: [...tally.plants].map(([kind, forms]) => [kind, [...forms]]),
    nearMisses: [...tally.nearMisses],
    claims: [...tally.claims],
    firing: [...tally.firing],
  };
}

function add<K>(counts: Map<K, number>, more: readonly (readonly [K, number])[]): void {
  for (const [key, count] of more) counts.set(key, (counts.get(key) ?? 0) + count);
}

/** All of them together. */
export function merged(tallies: readonly TallyJson[]): Tally {
  const all = newTally();
  for (const one of tallies) {
    all.missed.push(...one.missed);
    all.wronglyClaimed.push(...one.wronglyClaimed);
    all.refuted.push(...one.refuted);
    all.programs += one.programs;
    add(all.nearMisses, one.nearMisses);
    add(all.firing, one.firing);
    for (const [code, { programs, leads }] of one.claims) {
      const before = all.claims.get(code) ?? { programs: 0, leads: 0 };
      all.claims.set(code, { programs: before.programs + programs, leads: before.leads + leads });
    }
    for (const [kind, forms] of one.plants) {
      const known = all.plants.get(kind) ?? new Map<string, Count>();
      all.plants.set(kind, known);
      for (const [form, { planted, found }] of forms) {
        const before = known.get(form) ?? { planted: 0, found: 0 };
        known.set(form, { planted: before.planted + planted, found: before.found + found });
      }
    }
  }
  return all;
}
