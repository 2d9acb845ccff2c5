// Two dashes, with which SQL begins a comment.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { fix, report } from '../../../diagnostics/report.ts';
import type { IToken } from '../../chevrotain.ts';
import type { Piece } from '../piece.ts';

type Stretch = Pick<Piece, 'text' | 'base' | 'tokens'>;

/** `-- large enough`, found where the words behind it cannot be read; undefined where no two dashes stand before them. */
export function dashesBefore({ text, base, tokens: all }: Stretch, token: IToken | undefined): Diagnostic | undefined {
  const end = token === undefined ? all.length : all.indexOf(token);
  const at = all.findIndex((first, index) => {
    const second = all[index + 1];
    const touch = second?.image === '-' && second.startOffset === first.startOffset + 1;
    return index + 1 < end && first.image === '-' && touch;
  });
  if (at === -1) return undefined;
  const { startOffset } = all[at]!;
  const dashes = /^-+/.exec(text.slice(startOffset))![0];
  const span = { start: startOffset - base, end: startOffset - base + dashes.length };
  const fixes = [fix('comment-out', undefined, true, [{ span, text: '//' }])];
  return report('foreign-comment', { text: dashes }, span, { fixes });
}

/** The same behind what could be read of a line. */
export function dashes(piece: Piece, token: IToken): Diagnostic | undefined {
  const line = piece.text.lastIndexOf('\n', token.startOffset);
  const rest = piece.tokens.filter(({ startOffset }) => startOffset > line);
  return dashesBefore({ ...piece, tokens: rest }, token);
}
