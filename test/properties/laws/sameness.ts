// Deciding twice, and after other leads, gives the same bytes; the order in which activities come does not matter.
import type { RawRecord } from '@funnel/bundle';
import { type Chance, createChance } from '../../random/chance.ts';
import { randomCase } from '../../random/record.ts';
import { comparable } from './agreement.ts';
import { differences } from './differences.ts';
import { decisionOf, type Law } from './subject.ts';

export const decidesTheSameAgain: Law = subject => {
  // A copy is decided anew.
  const first = JSON.stringify(decisionOf({ ...subject }));
  const other = randomCase(subject.bundle.rules, subject.seed + 1);
  decisionOf({ ...subject, ...other });
  const second = JSON.stringify(decisionOf({ ...subject }));
  return first === second ? null : `first ${first}\nthen  ${second}`;
};

/** Ids, and numbers of entries, that are all different, so that no two activities stand for one and no row decides. */
function withOwnIds(raw: RawRecord): RawRecord {
  return {
    ...raw,
    activities: (raw.activities ?? []).map((activity, index) => ({ ...activity, id: `id ${index}` })),
    history: (raw.history ?? []).map((entry, index) => ({ ...entry, seq: index })),
  };
}

export function shuffled<T>(chance: Chance, rows: readonly T[]): T[] {
  const moved = [...rows];
  for (let place = moved.length - 1; place > 0; place -= 1) {
    const other = chance.below(place + 1);
    [moved[place], moved[other]] = [moved[other]!, moved[place]!];
  }
  return moved;
}

export const orderOfRowsDoesNotMatter: Law = subject => {
  const chance = createChance(subject.seed);
  const raw = withOwnIds(subject.raw);
  const expected = decisionOf(subject, { raw });
  const actual = decisionOf(subject, {
    raw: { ...raw, activities: shuffled(chance, raw.activities!), history: shuffled(chance, raw.history!) },
  });
  const found = differences(comparable(actual), comparable(expected));
  return found.length === 0 ? null : found.join('\n');
};
