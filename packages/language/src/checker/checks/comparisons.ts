// Comparisons whose result is known before there is a lead.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fix } from '../../diagnostics/report.ts';
import type { Expression, ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { rootsOf, visitExpressions } from '../types/children.ts';
import { BETWEEN } from '../values/bar.ts';
import type { Decimal } from '../values/decimal.ts';
import { compareDecimals, decimalOf, decimalText } from '../values/decimal.ts';
import { literalOf } from '../values/literal.ts';
import { shapeOf } from '../values/shape.ts';

/** Tells of comparisons of a value with itself, of two literals, of a score with what it never reaches, and of empty ranges. */
export function checkComparisons(checking: Checking, placed: Placed): void {
  visitExpressions(rootsOf(placed.node), expression => {
    if (expression.kind === 'compare') checkCompare(checking, placed, expression);
    else if (expression.kind === 'is') checkSides(checking, placed, expression);
    else if (expression.kind === 'between') checkBetween(checking, placed, expression);
  });
}

function checkCompare(checking: Checking, at: Placed, expression: ExpressionOf<'compare'>): void {
  const { left, right, operator } = expression;
  if (!checkSides(checking, at, expression)) return;
  const literal = literalOf(right);
  if (literal !== null) checkBar(checking, at, left, operator, literal, expression);
}

/** False where the sides are the same or both literals (told). */
function checkSides(
  { report, types, meanings }: Checking,
  at: Placed,
  expression: ExpressionOf<'compare' | 'is'>,
): boolean {
  const { left, right, span } = expression;
  if (types.get(left)?.kind === 'unknowable' || types.get(expression)?.kind === 'unknowable') return false;
  if (isSame(left, right, meanings)) report(at, 'compared-with-itself', {}, span);
  else if (isConstant(left) && isConstant(right)) report(at, 'constants-compared', {}, span);
  else return true;
  return false;
}

/** Members, bands and segments may be called like what they are compared with. */
function isSame(left: Expression, right: Expression, meanings: Checking['meanings']): boolean {
  return meanings.get(left)?.kind === meanings.get(right)?.kind && shapeOf(left) === shapeOf(right);
}

function isConstant(expression: Expression): boolean {
  return literalOf(expression) !== null || ['text', 'date', 'instant', 'boolean'].includes(expression.kind);
}

/** A bar that a score always or never reaches. */
function checkBar(
  { report, meanings, names }: Checking,
  at: Placed,
  left: Expression,
  operator: ExpressionOf<'compare'>['operator'],
  bar: Decimal,
  { span, right }: ExpressionOf<'compare'>,
): void {
  const meaning = meanings.get(left);
  const score = meaning?.kind === 'score' ? names.scores.get(meaning.name) : undefined;
  if (score === undefined || score.node.low === null || score.node.high === null || right.kind === 'percent') return;
  const low = compareDecimals(decimalOf(score.node.low), bar);
  const high = compareDecimals(decimalOf(score.node.high), bar);
  const holds = BETWEEN[operator](low, high);
  if (holds === null) return;
  const data = {
    score: score.node.name!.text,
    low: decimalText(decimalOf(score.node.low)),
    high: decimalText(decimalOf(score.node.high)),
    holds,
  };
  report(at, 'bar-out-of-range', data, span, {
    related: [
      {
        note: 'range-here',
        at: score,
        span: { start: score.node.low.span.start, end: score.node.high.span.end },
      },
    ],
  });
}

function checkBetween({ report, types }: Checking, at: Placed, expression: ExpressionOf<'between'>): void {
  const { low, high, span } = expression;
  if (types.get(expression)?.kind === 'unknowable') return;
  const [from, to] = [literalOf(low), literalOf(high)];
  const isEmpty =
    from !== null && to !== null
      ? compareDecimals(from, to) > 0
      : low.kind === 'date' && high.kind === 'date' && low.date.text > high.date.text;
  if (!isEmpty) return;
  const place = { start: low.span.start, end: span.end };
  report(at, 'between-empty', {}, place, { fixes: swapped(at, low, high) });
}

/** Each end in the place of the other. */
function swapped({ file, parsed }: Placed, low: Expression, high: Expression): readonly Fix[] {
  const textOf = ({ span }: Expression): string => file.text.slice(parsed.start + span.start, parsed.start + span.end);
  const edits = [
    { span: low.span, text: textOf(high) },
    { span: high.span, text: textOf(low) },
  ];
  return [fix('write-instead', { text: `${textOf(high)} and ${textOf(low)}` }, false, edits)];
}
