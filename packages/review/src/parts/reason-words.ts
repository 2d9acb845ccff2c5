// The words in which reasons say what came of a rule, a line or an arm.
import type { Cut, RuleShare, Share } from '@funnel/bundle';

export const REASON_WORDS = {
  excludes: 'excludes the lead',
  taken: 'taken',
  decides: 'decides',
  notTaken: 'not taken',
  needs: (gate: string): string => `needs ${gate}`,
  inStage: 'in the stage since',
  noEntry: 'no entry',
  noClock: 'there is no such clock',
  noQueue: 'in no queue',
  offered: 'to be offered',
  notOffered: 'not offered',
  inForce: (from: string): string => `in force: ${from}`,
  shares: {
    group_cut: 'cut by the limit of the group',
    rounding: 'rounding',
    range: 'kept in the range of the score',
  } satisfies Readonly<Record<Exclude<Share['kind'], 'rule'>, string>>,
} as const;

const CUTS: Readonly<Record<Cut['by'], string>> = {
  within: 'too long ago',
  forget: 'forgotten on entering a stage',
  once_per: 'cut by once per',
  at_most: 'cut by at most',
  take: 'not the one that counts',
  age: 'taken by age',
  up_to: 'cut by up to',
};

/** `+12, activities 3, cut by up to: 3 points`. */
export function shareWords(share: Share): string {
  const points = `${share.points < 0 ? '' : '+'}${share.points}`;
  return share.kind === 'rule' ? [points, ...ruleNotes(share)].join(', ') : points;
}

function ruleNotes(share: RuleShare): string[] {
  return [
    ...(share.holds === 'yes' ? [] : [`when: ${share.holds}`]),
    ...(share.activities === null ? [] : [`activities: ${share.activities}`]),
    ...(share.unknown_activities === 0 ? [] : [`activities with unknown where: ${share.unknown_activities}`]),
    ...share.cuts.map(cut => `${CUTS[cut.by]}: ${cut.points} points of ${cut.activities} activities`),
  ];
}
