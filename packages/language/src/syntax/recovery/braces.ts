// Braces of a block that are missing, or are of another kind.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fix, insertAt, related, replaceWith, report } from '../../diagnostics/report.ts';
import type { IToken } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { gap, type Piece, relative, tokenBefore } from './piece.ts';

/**
 * `{` is missing behind a token of the head. Where the block is not closed either, the fix adds both braces; a colon that stands in
 * place of the brace goes.
 */
export function braceMissing(piece: Piece, before: IToken): Diagnostic {
  const { end } = relative(piece, before);
  const last = piece.tokens.at(-1)!;
  const colon = /^[ \t]*:/.exec(piece.text.slice(end + piece.base))?.[0].length ?? 0;
  const open = { span: { start: end, end: end + colon }, text: ' {' };
  const isLine = !/[\r\n]/.test(piece.text.slice(end + piece.base, endOf(last)));
  const close = {
    span: { start: relative(piece, last).end, end: relative(piece, last).end },
    text: isLine ? ' }' : '\n}',
  };
  const closes = last === before || last.tokenType === tokens.closeBrace;
  const edits = closes ? [open] : [open, close];
  const fixes = [fix('insert-text', { text: closes ? '{' : '{ … }' }, false, edits)];
  return report('block-missing', { owner: piece.owner, found: null }, { start: end, end }, { fixes });
}

const others: ReadonlyMap<unknown, unknown> = new Map([[tokens.openParenthesis, tokens.closeParenthesis]]);

/** `lead ( … )`: parentheses stand for the braces. */
export function bracesMeant(piece: Piece, token: IToken): Diagnostic | undefined {
  const closing = others.get(token.tokenType);
  if (closing === undefined) return undefined;
  const last = piece.tokens.at(-1)!;
  const edits = [
    { span: relative(piece, token), text: '{' },
    { span: relative(piece, last), text: '}' },
  ];
  const fixes = last.tokenType === closing ? [fix('write-instead', { text: '{ … }' }, true, edits)] : [];
  return report('block-missing', { owner: piece.owner, found: token.image }, relative(piece, token), { fixes });
}

/** `}` is missing at the end of the piece; `open` is the index of its `{`. */
export function notClosed(piece: Piece, open: number): Diagnostic {
  const span = gap(piece, undefined);
  return report('block-not-closed', { owner: piece.owner, found: null }, span, {
    related: [openedHere(piece, open)],
    fixes: [insertAt(span.end, '\n}', false)],
  });
}

/** The last token, alone on its line, is a parenthesis in place of the brace. */
export function closedOtherwise(piece: Piece, open: number, index: number): Diagnostic | undefined {
  const token = piece.tokens[index]!;
  if (token.tokenType !== tokens.closeParenthesis || token !== piece.tokens.at(-1)) return undefined;
  const before = tokenBefore(piece, token)!;
  if (!/[\r\n]/.test(piece.text.slice(endOf(before), token.startOffset))) return undefined;
  return report('block-not-closed', { owner: piece.owner, found: token.image }, relative(piece, token), {
    related: [openedHere(piece, open)],
    fixes: [replaceWith(relative(piece, token), '}', true)],
  });
}

/** `segment large when { employees >= 5000 }`: the brace at `open` is no block. */
export function conditionInBraces(piece: Piece, open: number): Diagnostic | undefined {
  const [before, brace, first] = piece.tokens.slice(open - 1, open + 2);
  const last = piece.tokens.at(-1)!;
  if (before?.tokenType !== k.when || first === undefined || piece.openers.includes(first.image)) return undefined;
  const span = relative(piece, brace!);
  const edits = [
    { span: { start: span.start, end: relative(piece, first).start }, text: '' },
    { span: { start: relative(piece, tokenBefore(piece, last)!).end, end: relative(piece, last).end }, text: '' },
  ];
  const fixes = last.tokenType === tokens.closeBrace ? [fix('remove-text', { text: '{ }' }, true, edits)] : [];
  return report('part-missing', { part: 'condition', after: before.image, found: '{' }, span, { fixes });
}

const openedHere = (piece: Piece, open: number) =>
  related('opened-here', { sign: '{' }, relative(piece, piece.tokens[open]!));
