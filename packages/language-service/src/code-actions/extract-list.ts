// Texts in parentheses become a list with a name.
import { type Expression, rootsOf, type SetNode, type Span, visitExpressions } from '@funnel/language';
import { extractListTitle } from '../words/actions.ts';
import { type Asked, type CodeAction, declarationAt, rewriting } from './code-action.ts';
import { declareBefore } from './declare-before.ts';
import { freshName } from './fresh-name.ts';

/** The set of values in an expression; null where it has none. */
function setOf(expression: Expression): SetNode | null {
  const { kind } = expression;
  return kind === 'in' || kind === 'includes' || kind === 'matches' ? expression.set : null;
}

/** The innermost set around the span whose values are all texts; null without one. A single text is not yet a list. */
function textsAround({ file, span }: Asked): { readonly set: SetNode; readonly at: Span; readonly of: string } | null {
  const declaration = declarationAt(file, span);
  if (declaration?.node == null) return null;
  let found: { set: SetNode; at: Span; of: string } | null = null;
  visitExpressions(rootsOf(declaration.node), expression => {
    const set = setOf(expression);
    if (set === null || set.list !== null || set.values.length < 2) return;
    const at = { start: set.span.start + declaration.start, end: set.span.end + declaration.start };
    if (at.start > span.start || at.end < span.end || set.values.some(({ kind }) => kind !== 'text')) return;
    const of = file.text.slice(declaration.start + expression.span.start, at.start);
    found = { set, at, of: /[a-z_][a-z0-9_]*/.exec(of)?.[0] ?? 'texts' };
  });
  return found;
}

/** None outside of such a set. */
export function extractList(asked: Asked): readonly CodeAction[] {
  const { file, snapshot, span } = asked;
  const around = textsAround(asked);
  const declaration = declarationAt(file, span);
  if (around === null || declaration === null) return [];
  const { set, at, of } = around;
  const texts = set.values.map(value =>
    file.text.slice(value.span.start + declaration.start, value.span.end + declaration.start),
  );
  const name = freshName(snapshot, `${of} list`);
  const declared = declareBefore(file, declaration, `list ${name} = ${texts.join(', ')}`);
  const start = declared.span.start + 'list '.length;
  const named = { start, end: start + name.length };
  const title = extractListTitle(texts.length);
  return [rewriting('extract', title, file, [declared, { span: at, text: name }], named)];
}
