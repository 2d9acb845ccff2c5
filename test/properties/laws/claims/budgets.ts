// Whether what leads have lies within what a score is said to come to.
import type { Decision, RuleShare } from '@funnel/bundle';
import type { Decimal, ScoreBudget } from '@funnel/language';

const millionths = ({ steps, decimals }: Decimal): number => Number(steps * 10n ** BigInt(6 - decimals));
const inMillionths = (points: number): number => Math.round(points * 1e6);

/** What is outside, in words; null where nothing is. */
export function outside(decision: Decision, budgets: ReadonlyMap<string, ScoreBudget>): string | null {
  for (const [name, budget] of budgets) {
    const { value, shares } = decision.scores[name]!;
    if (decision.excluded !== null) {
      if (budget.excluded === null || millionths(budget.excluded) !== inMillionths(value))
        return `${name} of an excluded lead`;
      continue;
    }
    if (isOutside(budget, value)) return `${name} is ${value}`;
    const rules = shares.filter((share): share is RuleShare => share.kind === 'rule');
    for (const [index, { points, rule }] of rules.entries()) {
      if (isOutside(budget.rules[index]!, points)) return `${rule} gives ${points}`;
    }
    for (const group of budget.groups) {
      const label = group.group.label.value;
      const own = shares.filter(share => 'group' in share && share.group === label);
      const sum = own.reduce((total, { points }) => total + points, 0);
      if (isOutside(group, sum)) return `the group ${label} of ${name} gives ${sum}`;
    }
    const sum = shares.reduce(
      (total, share) => (share.kind === 'rule' || share.kind === 'group_cut' ? total + share.points : total),
      0,
    );
    if (isOutside(budget.sum, sum)) return `the rules of ${name} add up to ${sum}`;
  }
  return null;
}

function isOutside(
  { lowest, highest }: { readonly lowest: Decimal | null; readonly highest: Decimal | null },
  value: number,
): boolean {
  const steps = inMillionths(value);
  return (lowest !== null && steps < millionths(lowest)) || (highest !== null && steps > millionths(highest));
}
