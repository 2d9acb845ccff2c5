// Lines that were items of a list, in a document or a mail: `- add 10 …`, `1. add 10 …`.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { remove, report } from '../../../diagnostics/report.ts';
import { type TokenType, tokenMatcher } from '../../chevrotain.ts';
import { endOf } from '../../lexer/span-of.ts';
import * as tokens from '../../lexer/tokens.ts';
import type { Piece } from '../piece.ts';
import { meant } from './synonyms.ts';

const signs: ReadonlySet<TokenType> = new Set([tokens.minus, tokens.times, tokens.greater]);

export interface ListMark {
  readonly diagnostic: Diagnostic;
  /** How many tokens it has. */
  readonly count: number;
}

/** The mark that a line begins with, where its word stands behind it; undefined for any other line. */
export function listMark(piece: Piece): ListMark | undefined {
  const [first, second, third] = piece.tokens;
  if (first === undefined || second === undefined) return undefined;
  const end = markEnd(piece);
  if (end === null) return undefined;
  const count = second.startOffset < end ? 2 : 1;
  const opener = count === 2 ? third : second;
  if (
    opener === undefined ||
    opener.startOffset === end ||
    !opens(piece, opener.image, tokenMatcher(opener, tokens.name))
  )
    return undefined;
  const start = first.startOffset - piece.base;
  const text = piece.text.slice(first.startOffset, end);
  const fixes = [remove({ start, end: opener.startOffset - piece.base }, text, true)];
  return { diagnostic: report('list-mark', { text, count: 1 }, { start, end: end - piece.base }, { fixes }), count };
}

/** The file's offset behind the mark; null where there is none. */
function markEnd({ text, tokens: [first, second] }: Piece): number | null {
  if (signs.has(first!.tokenType)) return endOf(first!);
  if (first!.tokenType !== tokens.number) return null;
  const behind = endOf(first!);
  if (text[behind] === '.') return behind + 1;
  return second!.tokenType === tokens.closeParenthesis && second!.startOffset === behind ? behind + 1 : null;
}

const opens = ({ openers }: Piece, word: string, isName: boolean): boolean =>
  openers.length === 0 ? isName : openers.includes(word) || meant(word, openers) !== null;
