// What a missing part might be mended with, from what stands in its place.
import type { Part } from '../../diagnostics/catalogue/parts.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fix, insertAt, remove, replaceWith } from '../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { type Piece, relative, tokenBefore } from './piece.ts';

type Fixer = (piece: Piece, token: IToken) => readonly Fix[];

const before =
  (word: string): Fixer =>
  (piece, token) => [insertAt(relative(piece, token).start, `${word} `, false)];

const compares: ReadonlySet<TokenType> = new Set([
  ...tokens.orders,
  k.is,
  k.in,
  k.between,
  k.of,
  k.since,
  k.includes,
  k.contains,
  k.starts,
]);
const quantifies: ReadonlySet<TokenType> = new Set([k.any, k.no, k.at, k.not, k.ever, k.latest, k.days, k.last]);

/** Does a condition begin here? */
function isCondition(piece: Piece, token: IToken): boolean {
  const next = piece.tokens[piece.tokens.indexOf(token) + 1];
  if (quantifies.has(token.tokenType)) return true;
  return tokenMatcher(token, tokens.name) && next !== undefined && compares.has(next.tokenType);
}

const ifCondition: Fixer = (piece, token) => (isCondition(piece, token) ? before('when')(piece, token) : []);

/** What was left out, by the part that it belongs to. */
const fixers: { readonly [P in Part]?: Fixer } = {
  rule: (piece, token) => {
    if (token.tokenType === k.points) return without(piece, token);
    if (isCondition(piece, token)) return before('when')(piece, token);
    return tokenMatcher(token, tokens.name) ? before('per')(piece, token) : [];
  },
  arm: ifCondition,
  set: (piece, token) =>
    literals.has(token.tokenType)
      ? [replaceWith(relative(piece, token), `(${token.image})`, true)]
      : pair(piece, token),
  member: pair,
  list: (piece, token) => (token.tokenType === tokens.text ? before('=')(piece, token) : []),
  recipient: (piece, token) => [replaceWith(relative(piece, token), `"${token.image}"`, false)],
  points: (piece, token) => minus(piece, token),
  condition: (piece, token) =>
    needless.has(token.tokenType) ? without(piece, token) : compares.has(token.tokenType) ? subject(piece, token) : [],
  zone,
  calendar: aroundTheClock,
  duration: (piece, token) =>
    /^["'‘“]\d+ \w+["'’”]$/.test(token.image)
      ? [replaceWith(relative(piece, token), token.image.slice(1, -1), true)]
      : [],
  way: (piece, token) =>
    token.tokenType === tokens.number
      ? before('after')(piece, token)
      : tokenMatcher(token, tokens.name)
        ? before('when')(piece, token)
        : [],
  text: quoted,
  reason: quotedWords,
  title: quotedWords,
};

const literals: ReadonlySet<TokenType> = new Set([tokens.text, tokens.date]);

const needless: ReadonlySet<TokenType> = new Set([k.when, k.and, k.or]);

/** `employees >= 200 and <= 5000`: what is compared stands once more. */
function subject(piece: Piece, token: IToken): readonly Fix[] {
  const at = piece.tokens.findLastIndex(
    (other, index) => index < piece.tokens.indexOf(token) - 1 && compares.has(other.tokenType),
  );
  const left = piece.tokens[at - 1];
  return left !== undefined && tokenMatcher(left, tokens.name) ? before(left.image)(piece, token) : [];
}

/** `in Europe/Berlin`. */
function zone(piece: Piece, token: IToken): readonly Fix[] {
  const written = /^[A-Za-z]+(?:\/[A-Za-z_-]+)+/.exec(piece.text.slice(token.startOffset))?.[0];
  if (written === undefined) return [];
  const { start } = relative(piece, token);
  return [replaceWith({ start, end: start + written.length }, `"${written}"`, true)];
}

/** `in 24/7`. */
function aroundTheClock(piece: Piece, token: IToken): readonly Fix[] {
  const previous = tokenBefore(piece, token);
  if (!/^24\s*[/x]\s*7/.test(piece.text.slice(token.startOffset)) || previous === undefined) return [];
  const end = relative(piece, token).start + /^24\s*[/x]\s*7/.exec(piece.text.slice(token.startOffset))![0].length;
  return [replaceWith({ start: relative(piece, previous).start, end }, 'around the clock', true)];
}

/** A word or sign that is one too many, with the blank behind it. */
function without(piece: Piece, token: IToken): readonly Fix[] {
  const next = piece.tokens[piece.tokens.indexOf(token) + 1];
  const end = next === undefined ? relative(piece, token).end : relative(piece, next).start;
  return [remove({ start: relative(piece, token).start, end }, token.image, true)];
}

/** A name that was meant as a text. */
function quoted(piece: Piece, token: IToken): readonly Fix[] {
  return tokenMatcher(token, tokens.name) ? [replaceWith(relative(piece, token), `"${token.image}"`, true)] : [];
}

/** Words that were meant as a text, up to the end of their line, or to the word that follows the text. */
function quotedWords(piece: Piece, token: IToken): readonly Fix[] {
  const at = piece.tokens.indexOf(token);
  const rest = /^[^\r\n]*/.exec(piece.text.slice(token.startOffset))![0];
  const end = token.startOffset + rest.length;
  const follows = piece.tokens.findIndex(
    (other, index) =>
      index > at && (other.startOffset >= end || behindText.has(`${piece.tokens[0]!.image} ${other.image}`)),
  );
  const stop = follows === -1 ? undefined : piece.tokens[follows]!;
  const words = piece.text
    .slice(token.startOffset, Math.min(end, stop?.startOffset ?? end))
    .replace(/\/\/.*/, '')
    .trimEnd();
  if (!tokenMatcher(token, tokens.name) || /["{}]/.test(words)) return [];
  const { start } = relative(piece, token);
  return [replaceWith({ start, end: start + words.length }, `"${words}"`, true)];
}

/** By the word of the line: what ends a text in it. */
const behindText: ReadonlySet<string> = new Set(['exclude when', 'offer in', 'offer taken', 'group up']);

/** `{amer, emea}` for a set, `(amer, emea)` for members. */
function pair(piece: Piece, token: IToken): readonly Fix[] {
  const isBrace = token.tokenType === tokens.openBrace;
  if (!isBrace && token.tokenType !== tokens.openParenthesis) return [];
  const closing = isBrace ? tokens.closeBrace : tokens.closeParenthesis;
  const at = piece.tokens.indexOf(token);
  const close = piece.tokens.find((other, index) => index > at && other.tokenType === closing);
  if (close === undefined) return [];
  const [open, shut] = isBrace ? ['(', ')'] : ['', ''];
  const text = isBrace ? '( … )' : 'a, b';
  const edits = [
    { span: relative(piece, token), text: open },
    { span: relative(piece, close), text: shut },
  ];
  return [fix('write-instead', { text }, true, edits)];
}

/** `add -10`. */
function minus(piece: Piece, token: IToken): readonly Fix[] {
  const first = piece.tokens[0]!;
  const number = piece.tokens[piece.tokens.indexOf(token) + 1];
  if (token.tokenType !== tokens.minus || number?.tokenType !== tokens.number || first.tokenType !== k.add) return [];
  const span = { start: relative(piece, first).start, end: relative(piece, number).start };
  return [replaceWith(span, 'subtract ', true)];
}

/** What may be done where a part is missing and a token stands in its place. */
export const fixesOfPart = (part: Part, piece: Piece, token: IToken): readonly Fix[] =>
  fixers[part]?.(piece, token) ?? [];
