// What was planted, what was found of it and what was asked of leads, as a table.

import type { Tally } from './hunt-claims.ts';
import { KINDS } from './plant.ts';

export interface KindCount {
  readonly planted: number;
  readonly found: number;
}

/** Of all forms of a kind together. */
export function countOf({ plants }: Tally, kind: (typeof KINDS)[number]): KindCount {
  const forms = [...(plants.get(kind)?.values() ?? [])];
  return {
    planted: forms.reduce((sum, { planted }) => sum + planted, 0),
    found: forms.reduce((sum, { found }) => sum + found, 0),
  };
}

export function tableOf(tally: Tally): string {
  const kinds = KINDS.map(kind => {
    const { planted, found } = countOf(tally, kind);
    const near = tally.nearMisses.get(kind) ?? 0;
    return `${kind.padEnd(12)} planted ${planted}, found ${found} (${((100 * found) / planted).toFixed(1)}%), near misses ${near}; claimed in ${tally.firing.get(kind) ?? 0} programs`;
  });
  const codes = [...tally.claims]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { programs, leads }]) => `${code.padEnd(26)} in ${programs} programs, asked of ${leads} leads`);
  return [`${tally.programs} programs`, ...kinds, ...codes].join('\n');
}
