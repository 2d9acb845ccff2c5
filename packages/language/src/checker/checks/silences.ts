// `days since last A` is unknown where there is no A: leads that were never touched slip through such a condition.
import type { Expression, ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { rootsOf, visitExpressions } from '../types/children.ts';

/** Tells of `days since last A > n` that stands without a word about leads that have no A. */
export function checkSilences({ report }: Checking, placed: Placed): void {
  visitExpressions(rootsOf(placed.node), (expression, parent) => {
    if (expression.kind !== 'compare' || !isLongAgo(expression) || asksWhetherAny(parent)) return;
    const since = expression.left as ExpressionOf<'days_since_last'>;
    report(placed, 'never-is-not-long-ago', { activity: since.of.activity.text }, expression.span);
  });
}

function isLongAgo({ left, operator }: ExpressionOf<'compare'>): boolean {
  return left.kind === 'days_since_last' && (operator === '>' || operator === '>=');
}

/** `… or no A`, `… and any A`. */
function asksWhetherAny(parent: Expression | null): boolean {
  return parent?.kind === 'logic' && parent.operands.some(({ kind }) => kind === 'occurs');
}
