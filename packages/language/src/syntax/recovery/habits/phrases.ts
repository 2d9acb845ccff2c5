// Comparisons in words: `is greater than`, `does not contain`, `LIKE`.
import type { Diagnostic, Fix } from '../../../diagnostics/diagnostic.ts';
import { fix, replaceWith, report } from '../../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../../chevrotain.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { clauseBefore } from '../misplaced/clause.ts';
import { type Piece, relative } from '../piece.ts';
import { inCapitals } from './capitals.ts';
import { phrases } from './comparison-phrases.ts';
import { inSmallLetters } from './small-letters.ts';

const lowered: ReadonlySet<string> = new Set(['in', 'is', 'between', 'contains', 'includes', 'starts', 'ends']);

/** A comparison in words somewhere in the test that a token stands in. */
export function comparisonInWords(piece: Piece, token: IToken): Diagnostic | undefined {
  const before = clauseBefore(piece, token);
  if (before.length === piece.tokens.indexOf(token)) return undefined;
  const clause = operandsOf(before, token);
  if (quantifiers.has(clause[0].tokenType)) return undefined;
  const [left] = clause;
  const from = piece.tokens.indexOf(left);
  for (let at = 1; at < clause.length; at++) {
    if (clause[at]!.tokenType === k.not && clause[at - 1]!.tokenType === k.is) continue;
    const index = from + at;
    const diagnostic =
      like(piece, index) ?? rangeInWords(piece, index) ?? everBeen(piece, index, left) ?? inWords(piece, index, left);
    if (diagnostic !== undefined) return diagnostic;
  }
  return undefined;
}

/** With these the number comes first: `at least 3 page_view`. */
const quantifiers: ReadonlySet<TokenType> = new Set([k.any, k.no]);

/** What stands behind the last parenthesis, up to a token and with it. */
function operandsOf(clause: readonly IToken[], token: IToken): readonly [IToken, ...IToken[]] {
  const [left, ...others] = clause.slice(
    clause.findLastIndex(({ tokenType }) => tokenType === tokens.openParenthesis) + 1,
  );
  return left === undefined ? [token] : [left, ...others, token];
}

function inWords(piece: Piece, index: number, left: IToken): Diagnostic | undefined {
  const first = piece.tokens[index]!;
  if (!/^[A-Za-z]+$/.test(first.image)) return undefined;
  const rest = piece.tokens.slice(index, index + 8).map(({ image }) => image.toLowerCase());
  const found = phrases.find(([pattern]) => pattern.test(rest.join(' ')));
  const small = first.image.toLowerCase();
  const several = small === first.image ? undefined : inCapitals(piece, first);
  if (several !== undefined) return several;
  if (found === undefined) {
    if (small === first.image || !lowered.has(small)) return undefined;
    return told(piece, first, first, small, [inSmallLetters(piece, small)]);
  }
  const [pattern, instead] = found;
  const words = pattern.exec(rest.join(' '))![0].trim().split(' ').length;
  const last = piece.tokens[index + words - 1]!;
  return told(piece, first, last, instead, fixesOf(piece, [first, last], left, instead));
}

function fixesOf(
  piece: Piece,
  [first, last]: readonly [IToken, IToken],
  left: IToken,
  instead: string,
): readonly Fix[] {
  const span = { start: relative(piece, first).start, end: relative(piece, last).end };
  if (!instead.startsWith('not …')) return [replaceWith(span, instead, true)];
  const start = relative(piece, left).start;
  const edits = [
    { span: { start, end: start }, text: 'not ' },
    { span, text: instead.slice('not … '.length) },
  ];
  return [fix('write-instead', { text: instead }, true, edits)];
}

function told(piece: Piece, first: IToken, last: IToken, instead: string, fixes: readonly Fix[]): Diagnostic {
  const span = { start: relative(piece, first).start, end: relative(piece, last).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  return report('foreign-word', { text, instead }, span, { fixes });
}

/** `employees from 200 to 5000` and `employees 200 to 5000`. */
function rangeInWords(piece: Piece, at: number): Diagnostic | undefined {
  const first = piece.tokens[at]!;
  if (piece.tokens[at - 1]?.tokenType === k.between) return undefined;
  const from = first.tokenType === k.from ? at + 1 : at;
  const [low, to, high] = piece.tokens.slice(from, from + 3);
  if (low?.tokenType !== tokens.number || to?.tokenType !== k.to || high?.tokenType !== tokens.number) return undefined;
  const start = relative(piece, first).start;
  const edits = [
    { span: { start, end: relative(piece, low).start }, text: 'between ' },
    { span: relative(piece, to), text: 'and' },
  ];
  const span = { start, end: relative(piece, high).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  const instead = `between ${low.image} and ${high.image}`;
  return report('foreign-word', { text, instead }, span, {
    fixes: [fix('write-instead', { text: instead }, true, edits)],
  });
}

/** `stage has ever been mql`. */
function everBeen(piece: Piece, index: number, left: IToken): Diagnostic | undefined {
  const [has, ever, been, stage] = piece.tokens.slice(index, index + 4);
  const isIt = has?.image === 'has' && ever?.tokenType === k.ever && been?.image === 'been' && stage !== undefined;
  if (!isIt || left.tokenType !== k.stage) return undefined;
  const span = { start: relative(piece, left).start, end: relative(piece, stage).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  const instead = `ever entered ${stage.image}`;
  return report('foreign-word', { text, instead }, span, { fixes: [replaceWith(span, instead, true)] });
}

/** `LIKE "%vp%"`. */
function like(piece: Piece, index: number): Diagnostic | undefined {
  const first = piece.tokens[index]!;
  if (!/^i?like$/i.test(first.image)) return undefined;
  const pattern = piece.tokens[index + 1];
  const inner = pattern?.tokenType === tokens.text ? pattern.image.slice(1, -1) : undefined;
  if (pattern === undefined || inner === undefined || !tokenMatcher(first, tokens.name)) return undefined;
  const plain = inner.replace(/^%/, '').replace(/%$/, '');
  const [open, closed] = [inner.startsWith('%'), inner.endsWith('%')];
  const instead = open && closed ? 'contains' : closed ? 'starts with' : open ? 'ends with' : 'is';
  const edits = [
    { span: relative(piece, first), text: instead },
    { span: relative(piece, pattern), text: `"${plain}"` },
  ];
  const isPlain = !/[%_]/.test(plain);
  return told(piece, first, first, instead, isPlain ? [fix('write-instead', { text: instead }, true, edits)] : []);
}
