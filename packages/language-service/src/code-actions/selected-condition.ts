// The condition that a selection holds: an expression, or some of the operands of one `and` or `or` that stand side by side.
import {
  childrenOf,
  type Expression,
  occurrenceOf,
  type ParsedDeclaration,
  rootsOf,
  type Span,
  visitExpressions,
} from '@funnel/language';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';
import { type Asked, declarationAt } from './code-action.ts';

export interface SelectedCondition {
  readonly declaration: ParsedDeclaration;
  /** In offsets of the file. */
  readonly span: Span;
  /** One, or the operands that stand side by side. */
  readonly parts: readonly Expression[];
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const from = start + (inner.length - inner.trimStart().length);
  return { start: from, end: Math.max(from, end - (inner.length - inner.trimEnd().length)) };
}

/** null where the selection is empty, holds no whole condition, or asks about the properties of one activity. */
export function selectedCondition(asked: Asked): SelectedCondition | null {
  const { file, snapshot } = asked;
  const span = trimmed(file.text, asked.span);
  const declaration = declarationAt(file, span);
  if (span.start === span.end || declaration?.node == null) return null;
  const { types } = checkSnapshot(snapshot).program;
  const at = ({ start, end }: Span): Span => ({ start: start + declaration.start, end: end + declaration.start });
  const isSame = (one: Span): boolean => at(one).start === span.start && at(one).end === span.end;
  let found: SelectedCondition | null = null;
  visitExpressions(rootsOf(declaration.node), expression => {
    if (found !== null) return;
    if (isSame(expression.span) && types.get(expression)?.kind === 'condition')
      found = { declaration, span, parts: [expression] };
    if (expression.kind !== 'logic') return;
    const first = expression.operands.findIndex(each => at(each.span).start === span.start);
    const last = expression.operands.findIndex(each => at(each.span).end === span.end);
    if (first >= 0 && last > first) found = { declaration, span, parts: expression.operands.slice(first, last + 1) };
  });
  const selected = found as SelectedCondition | null;
  return selected?.parts.some(part => asksOneActivity(part, snapshot)) ? null : selected;
}

/** Whether it speaks of the properties of an activity that is named outside of it, so that it means nothing elsewhere. */
function asksOneActivity(expression: Expression, snapshot: Snapshot): boolean {
  if (occurrenceOf(expression) !== null) return false;
  if (expression.kind !== 'name') return childrenOf(expression).some(child => asksOneActivity(child, snapshot));
  return expression.ofLead || checkSnapshot(snapshot).program.meanings.get(expression)?.kind === 'property';
}
