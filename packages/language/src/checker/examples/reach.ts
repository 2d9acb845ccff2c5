// More tests that have to hold so that a score reaches a bar.
import type { DeclarationOf, RuleNode } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import { rulesOf } from '../types/children.ts';
import { compareDecimals, decimalOf } from '../values/decimal.ts';
import type { Known } from './known.ts';
import { type Literal, type Way, waysOf } from './literals.ts';

/** What could be added, step by step, to bring the score up: each step is a choice of ways. Rules come with the most points first. */
export function stepsFor(known: Known, name: string): readonly (readonly Way[])[] {
  const score = known.scores.get(name)?.node;
  return score === undefined ? [] : adding(score).map(rule => waysOfRule(known, rule));
}

function adding(score: DeclarationOf<'score'>): readonly RuleNode[] {
  const rules = rulesOf(score).filter(({ sign, source }) => sign === 'add' && source.kind !== 'proportion');
  return rules.sort((a, b) => compareDecimals(decimalOf(b.points), decimalOf(a.points)));
}

/** An activity that counts, once, a few times or often, and what the rule asks of the lead. */
function waysOfRule(known: Known, { source, limits, when }: RuleNode): readonly Way[] {
  const asked = when?.condition ? waysOf(known, when.condition).ways : [[]];
  if (source.kind !== 'activities') return asked;
  const within = limits.find(limit => limit.kind === 'within');
  const period =
    within === undefined
      ? null
      : { kind: 'within' as const, duration: within.duration, stage: null, span: within.span };
  const happens = (times: number): Literal => {
    const occurrence = { ...source.of, period };
    const { span } = occurrence;
    const digits: Expression & { kind: 'occurs' } = {
      kind: 'occurs',
      quantifier: 'at_least',
      times: { digits: String(times), negative: false, span },
      occurrence,
      span,
    };
    return { test: digits, wanted: true };
  };
  const isOnce = source.take !== 'all' || limits.some(({ kind }) => kind === 'once_per' || kind === 'at_most');
  return [...(isOnce ? [1] : [1, 3, 8, 20])].flatMap(times => asked.map(way => [...way, happens(times)]));
}
