// Words of the language in capital letters, as SQL and screens write them.
import type { Fix } from '../../../diagnostics/diagnostic.ts';
import { fix } from '../../../diagnostics/report.ts';
import { isReserved } from '../../../words/index.ts';
import { type Piece, relative } from '../piece.ts';

/** Writes the reserved words of a line that stand in capital letters in small ones; `word` is the one that is told. */
export function inSmallLetters(piece: Piece, word: string): Fix {
  const edits = piece.tokens.flatMap(token => {
    const small = token.image.toLowerCase();
    const isMeant =
      small !== token.image && (small === word || (isReserved(small) && token.image === small.toUpperCase()));
    return isMeant ? [{ span: relative(piece, token), text: small }] : [];
  });
  return fix('write-instead', { text: word }, true, edits);
}
