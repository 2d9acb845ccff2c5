// A number in a condition becomes a param: one place to tune it.
import { type Expression, rootsOf, visitExpressions } from '@funnel/language';
import { checkSnapshot } from '../snapshot.ts';
import { extractParamTitle } from '../words/actions.ts';
import { type Asked, type CodeAction, declarationAt, rewriting } from './code-action.ts';
import { declareBefore } from './declare-before.ts';
import { freshName } from './fresh-name.ts';

/** What a bar is set for: the other side of a comparison, as a name. */
function comparedWith(parent: Expression | null, number: Expression, textOf: (of: Expression) => string): string {
  if (parent?.kind === 'compare') return textOf(parent.left === number ? parent.right : parent.left);
  return parent?.kind === 'between' ? textOf(parent.of) : '';
}

/** None where the cursor is on no number of a condition, or a param cannot stand in its place. */
export function extractParam(asked: Asked): readonly CodeAction[] {
  const { file, snapshot, span } = asked;
  const declaration = declarationAt(file, span);
  if (declaration?.node == null) return [];
  const { start } = declaration;
  const textOf = ({ span: of }: Expression): string => file.text.slice(start + of.start, start + of.end);
  const { types } = checkSnapshot(snapshot).program;
  let action: CodeAction | null = null;
  visitExpressions(rootsOf(declaration.node), (expression, parent) => {
    const at = { start: start + expression.span.start, end: start + expression.span.end };
    if (at.start > span.start || at.end < span.end) return;
    if (expression.kind !== 'number' || types.get(expression)?.kind !== 'number') return;
    const of = comparedWith(parent, expression, textOf);
    const name = freshName(snapshot, of === '' ? 'new param' : `${of} bar`);
    const declared = declareBefore(file, declaration, `param ${name} normally ${textOf(expression)}`);
    const from = declared.span.start + 'param '.length;
    const named = { start: from, end: from + name.length };
    const title = extractParamTitle(textOf(expression));
    action = rewriting('extract', title, file, [declared, { span: at, text: name }], named);
  });
  return action === null ? [] : [action];
}
