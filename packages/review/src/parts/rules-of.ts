// The rules of a score in source order, those of groups among them.
import type { Rule, Score } from '@funnel/bundle';

export function rulesOf(score: Score): Rule[] {
  return score.items.flatMap(item => (item.kind === 'group' ? item.rules : [item]));
}
