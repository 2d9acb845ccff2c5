// What cannot follow where a line of content, a hand-off, a queue or a measure could end: a word is missing, or another stands
// in its place.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, replaceWith, report } from '../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { type Piece, relative, tokenBefore } from './piece.ts';

/** In the lines of a construct that begin with a word: what is missing before a token, or is written for it. */
interface Slip {
  readonly construct: string;
  readonly line: TokenType;
  readonly found: (token: IToken, next: IToken | undefined) => boolean;
  readonly word: string;
  readonly replaces: boolean;
}

const is =
  (...types: readonly TokenType[]) =>
  ({ tokenType }: IToken): boolean =>
    types.includes(tokenType);

const slips: readonly Slip[] = [
  { construct: 'content', line: k.step, found: is(k.when), word: 'opens', replaces: false },
  { construct: 'content', line: k.offer, found: is(k.on), word: 'taken', replaces: false },
  { construct: 'measure', line: k.measure, found: is(k.reach), word: 'that', replaces: false },
  { construct: 'measure', line: k.measure, found: is(k.to), word: 'that reach', replaces: true },
  {
    construct: 'measure',
    line: k.measure,
    found: (token, next) => is(k.in)(token) && next?.tokenType === tokens.number,
    word: 'within',
    replaces: true,
  },
  { construct: 'lead', line: k.lead, found: is(k.by, k.for), word: 'per', replaces: true },
];

/** `step decision when …`, `measure m of mql reach sql`, `lead by product`. */
export function wordBefore(piece: Piece, token: IToken): Diagnostic | undefined {
  const { tokens: all, construct } = piece;
  const next = all[all.indexOf(token) + 1];
  const slip = slips.find(
    each => each.construct === construct && each.line === all[0]!.tokenType && each.found(token, next),
  );
  if (slip === undefined) return undefined;
  const { word, replaces } = slip;
  const span = relative(piece, token);
  const fixes = [replaces ? replaceWith(span, word, true) : insertAt(span.start, `${word} `, true)];
  const data = { words: [word], after: tokenBefore(piece, token)!.image, found: token.image };
  return report('word-missing', data, span, { fixes });
}

/** `work by priority, longest waiting`, `include fit and intent`, `include fit intent`. */
export function joinMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  const { construct, tokens: all } = piece;
  const before = tokenBefore(piece, token);
  const inQueue = construct === 'route' && all[0]!.tokenType === k.work;
  const inFacts = construct === 'handoff' && all[0]!.tokenType === k.include && all[1]!.tokenType !== k.last;
  if (before === undefined || !(inQueue || inFacts)) return undefined;
  const joins = token.tokenType === k.and || (inQueue && token.tokenType === tokens.comma);
  if (!joins && !(inFacts && tokenMatcher(token, tokens.name))) return undefined;
  const { end } = relative(piece, before);
  const span = relative(piece, token);
  const word = inQueue ? ' then' : ',';
  const fixes = [joins ? replaceWith({ start: end, end: span.end }, word, true) : insertAt(end, word, false)];
  const data = { words: [word.trim()], after: before.image, found: token.image };
  return report('word-missing', data, span, { fixes });
}
