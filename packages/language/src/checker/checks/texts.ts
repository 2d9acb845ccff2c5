// Texts that are compared: empty ones, and those whose case counts.
import { insertAt, replaceWith } from '../../diagnostics/report.ts';
import type { Expression, ExpressionOf, SetNode } from '../../syntax/nodes/expression.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { rootsOf, visitExpressions } from '../types/children.ts';
import { folded } from '../values/folded.ts';
import { otherSpelling } from '../values/spelling.ts';

/** Tells of empty texts, which are unknown and equal nothing, and of letters beyond ASCII, whose case is not folded. */
export function checkTexts(checking: Checking, placed: Placed): void {
  visitExpressions(rootsOf(placed.node), expression => {
    if (expression.kind === 'is') checkIs(checking, placed, expression);
    else if (expression.kind === 'in') checkSet(checking, placed, expression.of, expression.set, false);
    else if (expression.kind === 'includes') checkSet(checking, placed, expression.of, expression.set, false);
    else if (expression.kind === 'matches') checkSet(checking, placed, expression.of, expression.set, true);
  });
}

function checkIs({ report, types }: Checking, at: Placed, { left, right, negated }: ExpressionOf<'is'>): void {
  if (right.kind !== 'text' || types.get(left)?.kind !== 'text') return;
  const { value } = right.text;
  if (value === '')
    report(at, 'text-empty', { isPart: false }, right.span, { fixes: [replaceWith(right.span, 'unknown', false)] });
  const other = otherSpelling(value);
  if (other === null) return;
  const rest = { start: left.span.end, end: right.span.end };
  const set = ` ${negated ? 'not in' : 'in'} (${JSON.stringify(value)}, ${JSON.stringify(other)})`;
  report(at, 'letter-case', { text: value, other }, right.span, { fixes: [replaceWith(rest, set, true)] });
}

function checkSet({ report, types }: Checking, at: Placed, of: Expression, set: SetNode, isPart: boolean): void {
  const kind = types.get(of)?.kind;
  if (set.list !== null || (kind !== 'text' && kind !== 'text_list')) return;
  const spelled = new Set(set.values.flatMap(value => (value.kind === 'text' ? [folded(value.text.value)] : [])));
  for (const value of set.values) {
    if (value.kind !== 'text') continue;
    const text = value.text.value;
    if (text === '') report(at, 'text-empty', { isPart }, value.span);
    const other = otherSpelling(text);
    if (other === null || spelled.has(folded(other))) continue;
    const hasParentheses = set.span.start < value.span.start;
    const both = `(${JSON.stringify(text)}, ${JSON.stringify(other)})`;
    const fix = hasParentheses
      ? insertAt(value.span.end, `, ${JSON.stringify(other)}`, true)
      : replaceWith(value.span, both, true);
    report(at, 'letter-case', { text, other }, value.span, { fixes: [fix] });
  }
}
