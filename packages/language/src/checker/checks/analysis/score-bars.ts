// The bars that conditions hold against each score.
import type { Declaration } from '../../../syntax/nodes/declaration.ts';
import type { Expression, ExpressionOf } from '../../../syntax/nodes/expression.ts';
import type { Checking } from '../../checking.ts';
import type { Meaning } from '../../model.ts';
import { rootsOf, visitExpressions } from '../../types/children.ts';
import { FLIPPED } from '../../values/bar.ts';
import { type Decimal, decimalOf } from '../../values/decimal.ts';
import { literalOf } from '../../values/literal.ts';

export interface ScoreBar {
  readonly score: string;
  /** The comparison, read with the score on its left. */
  readonly operator: ExpressionOf<'compare'>['operator'];
  /** A literal, or all values that are written for a param. */
  readonly values: readonly Decimal[];
  readonly param: string | null;
  readonly expression: Expression;
}

export interface ScoreBars {
  readonly bars: readonly ScoreBar[];
  /** Is there anything else that asks for the score? */
  readonly isAskedOtherwise: boolean;
}

/** What there is to know of the bars of a score. `uses`: how often anything needs it. */
export function scoreBars(bars: readonly ScoreBar[], uses: number): ScoreBars {
  // Both ends of a `between` are one question.
  const questions = new Set(bars.map(({ expression }) => expression)).size;
  return { bars, isAskedOtherwise: uses > questions };
}

/** The bars that the conditions of a declaration hold against scores. */
export function barsIn(checking: Checking, node: Declaration): readonly ScoreBar[] {
  const found: ScoreBar[] = [];
  visitExpressions(rootsOf(node), expression => {
    found.push(...barsAt(checking, expression));
  });
  return found;
}

/** Is it a score compared with a literal or a param? */
export function isScoreBar(meanings: ReadonlyMap<Expression, Meaning>, test: Expression): boolean {
  const isBar = (of: Expression, bar: Expression) =>
    meanings.get(of)?.kind === 'score' && (literalOf(bar) !== null || meanings.get(bar)?.kind === 'param');
  if (test.kind === 'between') return isBar(test.of, test.low) && isBar(test.of, test.high);
  return test.kind === 'compare' && (isBar(test.left, test.right) || isBar(test.right, test.left));
}

function barsAt(checking: Checking, expression: Expression): readonly ScoreBar[] {
  // Something is wrong with it that was told.
  if (checking.types.get(expression)?.kind === 'unknowable') return [];
  if (expression.kind === 'between') {
    const { of, low, high } = expression;
    return [barOf(checking, expression, of, '>=', low), barOf(checking, expression, of, '<=', high)].flat();
  }
  if (expression.kind !== 'compare') return [];
  const { left, operator, right } = expression;
  return [
    ...barOf(checking, expression, left, operator, right),
    ...barOf(checking, expression, right, FLIPPED[operator], left),
  ];
}

function barOf(
  { meanings, names }: Checking,
  expression: Expression,
  of: Expression,
  operator: ScoreBar['operator'],
  bar: Expression,
): readonly ScoreBar[] {
  const score = meanings.get(of);
  if (score?.kind !== 'score') return [];
  const literal = literalOf(bar);
  if (literal !== null) return [{ score: score.name, operator, values: [literal], param: null, expression }];
  const meaning = meanings.get(bar);
  const param = meaning?.kind === 'param' ? names.params.get(meaning.name)?.node : undefined;
  if (param === undefined || param.normally === null) return [];
  const values = [param.normally, ...param.overrides.map(({ value }) => value)].map(decimalOf);
  return [{ score: score.name, operator, values, param: param.name?.text ?? null, expression }];
}
