// Scores of which something has been told already: what follows from them is not told again.
import type { Expression } from '../../../syntax/nodes/expression.ts';
import type { Span } from '../../../syntax/nodes/node.ts';
import type { Checking } from '../../checking.ts';
import { visitExpressions } from '../../types/children.ts';

/** All of a declaration. */
export const WHOLE: Span = { start: 0, end: Number.POSITIVE_INFINITY };

/** `by` error: an error only. */
export function isScoreTold({ names, isTold }: Checking, name: string, by?: 'error'): boolean {
  const score = names.scores.get(name);
  return score !== undefined && isTold(score, WHOLE, by);
}

/** Does the condition ask such a score? */
export function asksTold(checking: Checking, condition: Expression | null, by?: 'error'): boolean {
  let isTold = false;
  visitExpressions(condition === null ? [] : [condition], expression => {
    const meaning = checking.meanings.get(expression);
    if (meaning?.kind === 'score' && isScoreTold(checking, meaning.name, by)) isTold = true;
  });
  return isTold;
}
