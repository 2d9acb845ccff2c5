// Rules of one score whose conditions are the same, or of which one says more about the same thing, so that both count.
import type { DeclarationOf, RuleNode } from '../../../syntax/nodes/declaration.ts';
import type { Expression } from '../../../syntax/nodes/expression.ts';
import { subjectsOf } from '../../budget/subjects.ts';
import type { Placed } from '../../model.ts';
import type { Asking } from '../../reasoning/asking.ts';
import { conditionFormula } from '../../reasoning/conditions.ts';
import { type Analysis, askingAt } from './analysis.ts';
import { implies, type RulePair, rulePairs } from './rule-pairs.ts';

/** Of each rule the first other one that it counts together with is told. */
export function checkConditionsTwice(analysis: Analysis, at: Placed<DeclarationOf<'score'>>): void {
  const { checking } = analysis;
  const asking = askingAt(analysis, at);
  const subjects = new Map<RuleNode, string>();
  const subjectOf = (rule: RuleNode): string => {
    const found = subjects.get(rule) ?? oneSubject(asking, rule);
    subjects.set(rule, found);
    return found;
  };
  const told = new Set<RuleNode>();
  const isAlike = (a: RuleNode, b: RuleNode) => subjectOf(a) !== '' && subjectOf(a) === subjectOf(b);
  for (const pair of rulePairs(at.node, 'condition', isAlike)) {
    if (told.has(pair.second) || checking.isTold(at, pair.first.span) || checking.isTold(at, pair.second.span))
      continue;
    const found = comparedRules(asking, pair);
    if (found === null) continue;
    told.add(pair.second);
    const { sign } = pair.second;
    checking.report(at, found, { sign, points: pair.points }, pair.second.span, {
      related: [{ note: 'counted-here', at, span: pair.first.span }],
    });
  }
}

function comparedRules(asking: Asking, { first, second }: RulePair): 'scored-twice' | 'both-count' | null {
  const [a, b] = [conditionOf(first), conditionOf(second)];
  if (a === null || b === null) return null;
  const [there, back] = [implies(asking, a, b), implies(asking, b, a)];
  return there && back ? 'scored-twice' : there || back ? 'both-count' : null;
}

function conditionOf({ when }: RuleNode): Expression | null {
  return when?.condition ?? null;
}

/** What the rule asks about; empty where it asks about nothing, so that nothing is like it. */
function oneSubject(asking: Asking, rule: RuleNode): string {
  const condition = conditionOf(rule);
  if (condition === null) return '';
  return [...subjectsOf(conditionFormula(asking, condition, 'true'))].sort().join('\n');
}
