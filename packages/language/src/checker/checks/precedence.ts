// `and` beside `or` without parentheses: right, but not every reader knows which of the two joins first.
import { fix } from '../../diagnostics/report.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { rootsOf, visitExpressions } from '../types/children.ts';

/** Shows how a condition is read that joins with both words and has no parentheses. */
export function checkPrecedence({ report }: Checking, placed: Placed): void {
  visitExpressions(rootsOf(placed.node), expression => {
    if (expression.kind !== 'logic' || expression.operator !== 'or') return;
    const mixed = expression.operands.filter(isAnd);
    if (mixed.length === 0) return;
    const parts = expression.operands.map(each =>
      isAnd(each) ? `(${textOf(placed, each.span)})` : textOf(placed, each.span),
    );
    const edits = mixed.flatMap(({ span: { start, end } }) => [
      { span: { start, end: start }, text: '(' },
      { span: { start: end, end }, text: ')' },
    ]);
    const fixes = [fix('insert-text', { text: '( … )' }, false, edits)];
    report(placed, 'and-before-or', { read: parts.join(' or ') }, expression.span, { fixes });
  });
}

const isAnd = (expression: Expression): boolean => expression.kind === 'logic' && expression.operator === 'and';

/** A part as written, on one line. */
const textOf = ({ file, parsed }: Placed, { start, end }: Span): string =>
  file.text.slice(parsed.start + start, parsed.start + end).replaceAll(/\s+/g, ' ');
