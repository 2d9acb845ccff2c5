// What stands between two tokens of one line: a space, or nothing.
import * as tokens from '../syntax/lexer/tokens.ts';
import type { Declaration } from '../syntax/nodes/declaration.ts';
import type { Piece } from './pieces.ts';

const tightBefore = new Set<unknown>([tokens.closeParenthesis, tokens.comma]);

/** `signs` are the offsets of those minus signs that belong to what follows them. */
export function spaceBetween(left: Piece, right: Piece, signs: ReadonlySet<number>): '' | ' ' {
  if (left.type === tokens.openParenthesis || tightBefore.has(right.type) || signs.has(left.start)) return '';
  return left.type === tokens.openBrace && right.type === tokens.closeBrace ? '' : ' ';
}

/** Where minus signs stand that are no subtraction, in a declaration that begins at `base` of a text. */
export function signsOf(node: Declaration, base: number, text: string): ReadonlySet<number> {
  const signs = new Set<number>();
  if (!text.slice(base, base + node.span.end).includes('-')) return signs;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isSigned(value)) signs.add(base + value.span.start);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(node);
  return signs;
}

function isSigned(value: object): value is { span: { start: number } } {
  const negative = 'negative' in value && value.negative === true;
  return (negative || ('kind' in value && value.kind === 'negate')) && 'span' in value;
}
