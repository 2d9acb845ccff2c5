// Deciding twice, and after other leads, gives the same bytes; the order in which activities come does not matter.
import type { RawRecord } from '@funnel/bundle';
import { createChance } from '../../random/chance.ts';
import { randomCase } from '../../random/record.ts';
import { comparable } from './agreement.ts';
import { differences } from './differences.ts';
import { decisionOf, type Law } from './subject.ts';

export const decidesTheSameAgain: Law = subject => {
  const first = JSON.stringify(decisionOf(subject));
  const other = randomCase(subject.bundle.rules, subject.seed + 1);
  decisionOf({ ...subject, ...other });
  const second = JSON.stringify(decisionOf(subject));
  return first === second ? null : `first ${first}\nthen  ${second}`;
};

/** Ids that are all different, so that no two activities stand for one and no row decides. */
function withOwnIds(raw: RawRecord): RawRecord {
  return { ...raw, activities: (raw.activities ?? []).map((activity, index) => ({ ...activity, id: `id ${index}` })) };
}

export const orderOfRowsDoesNotMatter: Law = subject => {
  const chance = createChance(subject.seed);
  const raw = withOwnIds(subject.raw);
  const shuffled = [...raw.activities!];
  for (let place = shuffled.length - 1; place > 0; place -= 1) {
    const other = chance.below(place + 1);
    [shuffled[place], shuffled[other]] = [shuffled[other]!, shuffled[place]!];
  }
  const expected = decisionOf(subject, { raw });
  const actual = decisionOf(subject, { raw: { ...raw, activities: shuffled } });
  const found = differences(comparable(actual), comparable(expected));
  return found.length === 0 ? null : found.join('\n');
};
