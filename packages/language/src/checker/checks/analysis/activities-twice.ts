// Rules of one score that count the same activity, where the filter of the one lets through all that the other does.
import type { DeclarationOf, RuleNode } from '../../../syntax/nodes/declaration.ts';
import type { Placed } from '../../model.ts';
import type { Asking } from '../../reasoning/asking.ts';
import { conditionFormula } from '../../reasoning/conditions.ts';
import { ALWAYS, allOf } from '../../reasoning/formula.ts';
import { isImpossible } from '../../reasoning/impossible.ts';
import { type Analysis, askingAt } from './analysis.ts';
import { implies, type RulePair, rulePairs } from './rule-pairs.ts';

export function checkActivitiesTwice(analysis: Analysis, at: Placed<DeclarationOf<'score'>>): void {
  const { checking } = analysis;
  const asking = askingAt(analysis, at);
  const told = new Set<RuleNode>();
  for (const pair of rulePairs(at.node, 'activities', isSameActivity)) {
    if (told.has(pair.second) || checking.isTold(at, pair.first.span) || checking.isTold(at, pair.second.span))
      continue;
    if (excludeEachOther(asking, pair) || !isNarrower(asking, pair)) continue;
    told.add(pair.second);
    const activity = pair.second.source.kind === 'activities' ? pair.second.source.of.activity.text : '';
    checking.report(at, 'activity-counted-twice', { activity, points: pair.points }, pair.second.span, {
      related: [{ note: 'counted-here', at, span: pair.first.span }],
    });
  }
}

/** A bonus for the first or last beside points for each is not the same. */
function isSameActivity({ source: a }: RuleNode, { source: b }: RuleNode): boolean {
  if (a.kind !== 'activities' || b.kind !== 'activities') return false;
  return a.take === b.take && a.of.activity.text === b.of.activity.text && a.of.by?.text === b.of.by?.text;
}

function excludeEachOther(asking: Asking, { first, second }: RulePair): boolean {
  const whens = [first, second].map(({ when }) =>
    when?.condition ? conditionFormula(asking, when.condition, 'true') : ALWAYS,
  );
  return isImpossible(asking.reasoning.effort, allOf(whens));
}

function isNarrower(asking: Asking, { first, second }: RulePair): boolean {
  const [a, b] = [first, second].map(({ source }) => (source.kind === 'activities' ? source.of.where : null));
  return a == null || b == null || implies(asking, a, b) || implies(asking, b, a);
}
