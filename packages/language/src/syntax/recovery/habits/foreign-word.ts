// A word of another language where the parser stopped, or behind what could be read.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { remove, replaceWith, report } from '../../../diagnostics/report.ts';
import { type IToken, tokenMatcher } from '../../chevrotain.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { type Piece, relative, tokenBefore } from '../piece.ts';
import { type Situation, words } from '../situation.ts';
import { inCapitals } from './capitals.ts';
import { inSmallLetters } from './small-letters.ts';
import { meant, numberNamed } from './synonyms.ts';

const isWord = (image: string): boolean => /^[A-Za-z]+$/.test(image);

function told(piece: Piece, first: IToken, last: IToken, instead: string): Diagnostic {
  const span = { start: relative(piece, first).start, end: relative(piece, last).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  const isCase = instead === text.toLowerCase();
  const several = isCase ? inCapitals(piece, first) : undefined;
  if (several !== undefined) return several;
  const fixes = [isCase ? inSmallLetters(piece, instead) : replaceWith(span, instead, true)];
  return report('foreign-word', { text, instead }, span, { fixes });
}

/** `add 10 if …`, `band small else`, `When`: one of the words that could stand here was meant. */
export function wordMeant({ piece, expected, found, before, token }: Situation): Diagnostic | undefined {
  if (token === undefined || found === null || !isWord(found) || token === piece.tokens[0]) return undefined;
  if (before?.tokenType === k.for && meant(found, ['per']) !== null) return told(piece, before, token, 'per');
  const possible = expected.filter(type => words.has(type)).map(({ name }) => name);
  const instead = meant(found, possible);
  return instead === null ? undefined : told(piece, token, token, instead);
}

/** `add ten`, `within thirty days`, `within the last 30 days`. */
export function numberMeant({ piece, expected, found, token }: Situation): Diagnostic | undefined {
  if (token === undefined || found === null || !expected.includes(tokens.number)) return undefined;
  const next = piece.tokens[piece.tokens.indexOf(token) + 1];
  if (['the', 'last', 'past', 'at'].includes(found)) return needless(piece, token);
  const number = numberNamed(found);
  if (number !== null) return told(piece, token, token, String(number));
  if (isUnit(token) && next?.tokenType === tokens.number) return told(piece, token, next, `${next.image} ${found}`);
  if (isUnit(token)) return told(piece, token, token, `1 ${found}`);
  return undefined;
}

const units = new Set(['minute', 'minutes', 'hour', 'hours', 'day', 'days', 'week', 'weeks']);
const isUnit = ({ image }: IToken): boolean => units.has(image);

/** Words between `within` and its number. */
function needless(piece: Piece, token: IToken): Diagnostic | undefined {
  const from = piece.tokens.indexOf(token);
  const number = piece.tokens.findIndex((other, at) => at > from && other.tokenType === tokens.number);
  if (number === -1) return undefined;
  const span = { start: relative(piece, token).start, end: relative(piece, piece.tokens[number]!).start };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base).trim();
  const place = { start: span.start, end: span.start + text.length };
  const fixes = [remove(span, text, true)];
  return report('unexpected-source', { found: text, after: tokenBefore(piece, token)!.image, why: null }, place, {
    fixes,
  });
}

/** `30-day`. */
export function hyphenInDuration({ piece, rules, before, token }: Situation): Diagnostic | undefined {
  if (rules.at(-1) !== 'unit' || token?.tokenType !== tokens.minus || before === undefined) return undefined;
  const unit = piece.tokens[piece.tokens.indexOf(token) + 1];
  return unit !== undefined && isUnit(unit) ? told(piece, before, unit, `${before.image} ${unit.image}`) : undefined;
}

/** Words that may stand behind what was read. */
const following = [
  'and',
  'or',
  'when',
  'because',
  'within',
  'where',
  'up',
  'otherwise',
  'ends',
  'by',
  'until',
  'not',
  'aim',
  'alarm',
  'that',
];

/** `>= 200 AND …`, `per page_view max 25 points`. */
export function leftoverWord(piece: Piece, token: IToken): Diagnostic | undefined {
  if (!isWord(token.image) || token === piece.tokens[0]) return undefined;
  const bound = boundInWords(piece, token);
  if (bound !== undefined) return bound;
  const instead = meant(token.image, following);
  return instead === null ? undefined : told(piece, token, token, instead);
}

/** `capped at 25`, `max 25 points`, `limited to 25`: the bound of a rule. */
function boundInWords(piece: Piece, token: IToken): Diagnostic | undefined {
  const at = piece.tokens.indexOf(token);
  const rest = piece.tokens.slice(at, at + 5).map(({ image }) => image.toLowerCase());
  const found = /^(?:max|maximum|cap|capped|limit|limited)(?: (?:at|to|of|is))? (\d[\d_.]*)(?: (?:points?|pts?))?/.exec(
    rest.join(' '),
  );
  const opens = piece.tokens[0]!.tokenType;
  if (found === null || (opens !== k.add && opens !== k.subtract && opens !== k.group)) return undefined;
  const last = piece.tokens[at + found[0].split(' ').length - 1]!;
  return told(piece, token, last, `up to ${found[1]} points`);
}

/** `no page_view for 30 days`: the time of an activity. */
export function forWithin(piece: Piece, token: IToken): Diagnostic | undefined {
  const next = piece.tokens[piece.tokens.indexOf(token) + 1];
  const before = tokenBefore(piece, token);
  const isSpan =
    next?.tokenType === tokens.number || (next !== undefined && ['the', 'last', 'past'].includes(next.image));
  if (!(token.tokenType === k.for || token.image === 'during') || !isSpan || before === undefined) return undefined;
  return tokenMatcher(before, tokens.name) || before.tokenType === tokens.closeParenthesis
    ? told(piece, token, token, 'within')
    : undefined;
}

/** Words that say nothing: `either customer or …`. */
const fillers = new Set(['either', 'both', 'that', 'also', 'please', 'is']);

/** A word of plain English before what it is about. */
export function filler(piece: Piece, token: IToken): Diagnostic | undefined {
  const before = tokenBefore(piece, token);
  if (before === undefined || before.tokenType === k.is || !fillers.has(before.image.toLowerCase())) return undefined;
  const after = tokenBefore(piece, before)?.image ?? piece.construct;
  const span = { start: relative(piece, before).start, end: relative(piece, token).start };
  const fixes = [remove(span, before.image, true)];
  return report('unexpected-source', { found: before.image, after, why: null }, relative(piece, before), { fixes });
}

const conditionals = new Set(['not', 'any', 'no']);

/** `NOT customer`, `exists page_view`: a name in front of another was meant as a word of the language. */
export function nameMeant(piece: Piece, token: IToken): Diagnostic | undefined {
  const before = tokenBefore(piece, token);
  if (before === undefined || !isWord(before.image)) return undefined;
  const instead = meant(before.image, [...conditionals]);
  return instead === null ? undefined : told(piece, before, before, instead);
}
