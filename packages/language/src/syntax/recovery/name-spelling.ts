// Names with a hyphen or a blank in them: `activity sales-call`, `stage Sales Qualified Lead`, `per email click`.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { isOpener } from './boundary.ts';
import { leftoverWord } from './habits/foreign-word.ts';
import { type Piece, relative } from './piece.ts';

const isPlain = (token: IToken | undefined): token is IToken => token?.tokenType === tokens.name;
const isPart = (token: IToken | undefined): token is IToken =>
  token !== undefined && (tokenMatcher(token, tokens.name) || token.tokenType === tokens.number);

/** Lines that declare a name, besides whole declarations. */
const declaring: ReadonlySet<TokenType> = new Set([k.stage, k.band, k.ask, k.step]);
const isDeclared = ({ tokens: [first], openers }: Piece, index: number): boolean =>
  index === 1 ? isOpener(first!) || declaring.has(first!.tokenType) : index === 0 && openers.length === 0;

function told(piece: Piece, first: IToken, last: IToken, instead: string, label: boolean): Diagnostic {
  const span = { start: relative(piece, first).start, end: relative(piece, last).end };
  const text = piece.text.slice(first.startOffset, endOf(last));
  const written = label ? `${instead} "${text}"` : instead;
  const isReference = label || !isDeclared(piece, piece.tokens.indexOf(first));
  const data = { text, instead: written, isReference };
  return report('letter-in-name', data, span, { fixes: [replaceWith(span, written, false)] });
}

/** A hyphen that touches the words on both of its sides, where nothing is subtracted. */
export function hyphenInName(piece: Piece, token: IToken): Diagnostic | undefined {
  const all = piece.tokens;
  let at = all.indexOf(token);
  if (all[0]!.tokenType === k.open) return undefined;
  if (token.tokenType !== tokens.minus || at < 1 || !tokenMatcher(all[at - 1]!, tokens.name)) return undefined;
  const first = all[at - 1]!;
  const touches = (index: number): boolean =>
    all[index]?.tokenType === tokens.minus &&
    isPart(all[index + 1]) &&
    endOf(all[index - 1]!) === all[index]!.startOffset &&
    endOf(all[index]!) === all[index + 1]!.startOffset;
  if (!touches(at)) return undefined;
  while (touches(at)) at += 2;
  const last = all[at - 1]!;
  const text = piece.text.slice(first.startOffset, endOf(last));
  return told(piece, first, last, text.replaceAll('-', '_'), false);
}

/** What may stand behind the name of a declaration, a stage or a band. */
const behind: ReadonlySet<TokenType> = new Set([
  ...[tokens.text, tokens.openBrace, tokens.equal],
  ...[k.from, k.when, k.by, k.normally, k.passes, k.otherwise, k.as, k.stalls, k.needs, k.ends, k.returns],
  ...[k.opens, k.on, k.of, k.around, k.allowed],
]);
/** Behind the name of an activity or a stage that is asked. */
const behindAsked: ReadonlySet<TokenType> = new Set([
  ...[tokens.closeParenthesis, tokens.closeBrace],
  ...[k.within, k.where, k.up, k.at, k.once, k.since, k.before, k.and, k.or, k.because, k.when, k.by, k.until],
]);
const behindStages: ReadonlySet<TokenType> = new Set([k.when, k.after, k.by, k.otherwise]);

/** Does the name that was written in several words end before a token? */
function mayFollow(next: IToken | undefined, before: IToken, kind: TokenType | null): boolean {
  if (kind !== null) {
    const isPlace = next?.tokenType === k.in && (kind === k.calendar || kind === k.sla);
    return next === undefined || isPlace || behind.has(next.tokenType);
  }
  if (before.tokenType === k.move) return next?.tokenType === k.to;
  if (before.tokenType === k.to) return next !== undefined && behindStages.has(next.tokenType);
  return next === undefined || behindAsked.has(next.tokenType);
}

/** Words that an activity or a stage follows. */
const naming: ReadonlySet<TokenType> = new Set([k.per, k.first, k.any, k.no, k.to, k.entering, k.needs, k.move, k.met]);
const numbering: ReadonlySet<TokenType> = new Set([k.least, k.most]);

function isNamed({ tokens: all }: Piece, index: number): boolean {
  const before = all[index - 1];
  if (before === undefined) return false;
  if (before.tokenType === tokens.number) return numbering.has(all[index - 2]?.tokenType as TokenType);
  return naming.has(before.tokenType) || (before.tokenType === k.by && all[index - 2]?.tokenType === k.met);
}

/** Whose activities they are, behind the name of one. */
const groups: ReadonlySet<string> = new Set([
  'sales',
  'marketing',
  'service',
  'support',
  'success',
  'sdr',
  'bdr',
  'us',
]);

/** No name has more words. */
const MOST = 5;

/** A word behind a name, which is the rest of it. */
export function blankInName(piece: Piece, token: IToken): Diagnostic | undefined {
  const all = piece.tokens;
  const at = all.indexOf(token);
  const first = all[at - 1];
  if (!isPlain(token) || first === undefined || !tokenMatcher(first, tokens.name)) return undefined;
  const declared = at > 1 && isDeclared(piece, at - 1);
  if (!declared && !(isPlain(first) && isNamed(piece, at - 1))) return undefined;
  let end = at;
  while (end - at < MOST && isPlain(all[end + 1])) end++;
  const next = all[end + 1];
  const last = all[end]!;
  if (all.slice(at, end + 1).some(word => leftoverWord(piece, word) !== undefined)) return undefined;
  if (/[\r\n]/.test(piece.text.slice(endOf(first), last.startOffset))) return undefined;
  const text = piece.text.slice(first.startOffset, endOf(last));
  const instead = text.toLowerCase().replaceAll(/\s+/g, '_');
  const kind = all[0]!.tokenType;
  if (!mayFollow(next, all[at - 2]!, declared ? kind : null)) return undefined;
  if (!declared) return told(piece, first, last, instead, false);
  if (kind === k.activity && end === at && groups.has(token.image.toLowerCase())) return undefined;
  const mayLabel = kind !== k.list && next?.tokenType !== tokens.text && /[A-Z]/.test(text);
  return told(piece, first, last, instead, mayLabel);
}
