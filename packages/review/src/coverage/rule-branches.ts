// The branches of the rules of a score: their `when`, and whether field or activities gave anything.
import type { Bundle, Decision, Holds, Rule, RuleKind, RuleOf, RuleShare } from '@funnel/bundle';
import { BOTH, type BranchPoint, once, type Side } from './branch-point.ts';

type ShareSide<R> = (share: RuleShare, rule: R) => Holds | null;

/** What besides `when` a rule can do or not: whether its field or its activities gave anything. */
const COUNTS: { readonly [K in RuleKind]: ShareSide<RuleOf<K>> | null } = {
  condition_rule: null,
  proportion_rule: share =>
    share.holds !== 'yes' ? null : share.for_want_of.length > 0 ? 'unknown' : yesNo(share.points !== 0),
  activity_rule: share => {
    if (share.holds !== 'yes') return null;
    if ((share.activities ?? 0) > 0) return 'yes';
    return share.unknown_activities > 0 ? 'unknown' : 'no';
  },
};

function yesNo(holds: boolean): Holds {
  return holds ? 'yes' : 'no';
}

/** None, one or both of the two. */
export function ruleBranches(bundle: Bundle, score: string, rule: Rule): BranchPoint[] {
  const about = bundle.about.rules.find(each => each.id === rule.id);
  const shareOf = (decision: Decision): RuleShare | undefined =>
    decision.scores[score]?.shares.find((each): each is RuleShare => each.kind === 'rule' && each.rule === rule.id);
  const text = `${score}: ${about?.text ?? rule.id}`;
  const place = about?.at ?? null;
  const counts = COUNTS[rule.kind] as ShareSide<Rule> | null;
  const points: BranchPoint[] = [];
  if (rule.when !== null) {
    points.push({ id: `${rule.id} when`, text, place, sides: BOTH, took: once(each => shareOf(each)?.holds ?? null) });
  }
  if (counts !== null) {
    const side = (decision: Decision): Side | null => {
      const share = shareOf(decision);
      return share ? counts(share, rule) : null;
    };
    points.push({ id: `${rule.id} gives`, text: `${text} (gives points)`, place, sides: BOTH, took: once(side) });
  }
  return points;
}
