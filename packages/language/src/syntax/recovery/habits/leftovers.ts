// Why something cannot follow what was read: what it is about is said elsewhere, or needs no saying.
import type { UnexpectedReason } from '../../../diagnostics/catalogue/unexpected-hints.ts';
import type { Diagnostic, Fix } from '../../../diagnostics/diagnostic.ts';
import { insertAt, remove, report } from '../../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../../chevrotain.ts';
import { endOf } from '../../lexer/span-of.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { clauseBefore } from '../misplaced/clause.ts';
import { typeWords } from '../name-problems.ts';
import { type Piece, relative, tokenBefore } from '../piece.ts';

interface Reason {
  readonly why: UnexpectedReason;
  readonly fixes?: readonly Fix[];
}

type Look = (piece: Piece, token: IToken, before: IToken) => Reason | undefined;

const opensWith = ({ tokens: [first] }: Piece, ...types: TokenType[]): boolean => types.includes(first!.tokenType);
const follows = (piece: Piece, token: IToken): IToken | undefined => piece.tokens[piece.tokens.indexOf(token) + 1];

/** The blanks before some tokens and the tokens themselves. */
function taken(piece: Piece, first: IToken, last: IToken, before: IToken): readonly Fix[] {
  const start = relative(piece, before).end;
  const end = relative(piece, last).end;
  return [remove({ start, end }, piece.text.slice(first.startOffset, endOf(last)), true)];
}

/** `lifecycle sales {`. */
const lifecycleName: Look = (piece, token, before) =>
  piece.construct === 'lifecycle' && piece.tokens[1] === token && before === piece.tokens[0]
    ? { why: 'lifecycle-has-no-name', fixes: taken(piece, token, token, before) }
    : undefined;

/** `gate ready when …`. */
const gateCondition: Look = (piece, token) =>
  opensWith(piece, k.gate) && (token.tokenType === k.when || tokenMatcher(token, tokens.name))
    ? { why: 'gate-has-lines' }
    : undefined;

/** `add 10 when x up to 10 points` and `add 10 when x within 30 days`. */
const limitOfCondition: Look = (piece, { tokenType }) => {
  if (opensWith(piece, k.add, k.subtract) && [k.up, k.at, k.once].includes(tokenType))
    return { why: 'condition-has-no-limits' };
  return tokenType === k.within || tokenType === k.since ? { why: 'fields-have-no-past' } : undefined;
};

/** `any page_view within 30 days at least 3`. */
const countBehind: Look = (piece, token) =>
  (token.tokenType === k.at || token.image === 'more') &&
  clauseBefore(piece, token).some(({ tokenType }) => tokenType === k.any)
    ? { why: 'how-many-first' }
    : undefined;

/** `employees of lead`. */
const ofLead: Look = (piece, token, before) => {
  const next = follows(piece, token);
  if (token.tokenType !== k.of || next?.tokenType !== k.lead) return undefined;
  return { why: 'lead-anyway', fixes: taken(piece, token, next, before) };
};

/** `band large when x because "…"`. */
const bandReason: Look = (piece, token) =>
  opensWith(piece, k.band) && token.tokenType === k.because ? { why: 'band-has-label' } : undefined;

/** `band small otherwise when x`. */
const otherwiseWhen: Look = (_piece, token, before) =>
  before.tokenType === k.otherwise && token.tokenType === k.when ? { why: 'otherwise-alone' } : undefined;

/** `email text not null`, `number(10, 2)`. */
const constraint: Look = (piece, token, before) => {
  if (piece.openers.length > 0 || !typeWords.includes(before.image)) return undefined;
  if (token.tokenType !== k.not && token.tokenType !== tokens.openParenthesis) return undefined;
  const last = piece.tokens.at(-1)!;
  return {
    why: token.tokenType === k.not ? 'any-may-be-missing' : 'types-have-no-size',
    fixes: taken(piece, token, last, before),
  };
};

const remarkable: readonly TokenType[] = [k.add, k.subtract, k.require, k.refuse, k.ask, k.band, k.pass];

/** `measure … {` and `list … {`. */
const noBlock: Look = (piece, token) =>
  token.tokenType === tokens.openBrace && piece.openers.length === 0 ? { why: 'one-line' } : undefined;

/** `work by priority desc`. */
const direction: Look = (piece, token, before) =>
  opensWith(piece, k.work) && /^(?:asc|desc)(?:ending)?$/i.test(token.image)
    ? { why: 'order-is-fixed', fixes: taken(piece, token, token, before) }
    : undefined;

/** `target 1 business hour for hot leads`. */
const targetFor: Look = (piece, token) =>
  opensWith(piece, k.target) && token.tokenType === k.for ? { why: 'target-has-condition' } : undefined;

/** `lead per product and region {`. */
const severalProducts: Look = (piece, token) =>
  opensWith(piece, k.lead) && (token.tokenType === k.and || token.tokenType === tokens.comma)
    ? { why: 'one-product' }
    : undefined;

/** Words behind a whole line. */
const remark: Look = (piece, token) => {
  const isWords = tokenMatcher(token, tokens.name) || token.tokenType === tokens.openParenthesis;
  if (!isWords || !opensWith(piece, ...remarkable)) return undefined;
  if (['then', 'else', 'end'].includes(token.image)) return { why: 'condition-alone' };
  return { why: 'remark', fixes: [insertAt(relative(piece, token).start, '// ', false)] };
};

const looks: readonly Look[] = [
  lifecycleName,
  gateCondition,
  limitOfCondition,
  countBehind,
  ofLead,
  bandReason,
  otherwiseWhen,
  constraint,
  noBlock,
  direction,
  severalProducts,
  targetFor,
  remark,
];

/** Says why, and what is said instead; null where only the place is known. */
export function leftover(piece: Piece, token: IToken): Diagnostic {
  const before = tokenBefore(piece, token);
  const after = before?.image ?? piece.construct;
  const reason = before === undefined ? undefined : firstOf(piece, token, before);
  const data = { found: token.image, after, why: reason?.why ?? null };
  return report('unexpected-source', data, relative(piece, token), { fixes: reason?.fixes ?? [] });
}

function firstOf(piece: Piece, token: IToken, before: IToken): Reason | undefined {
  for (const look of looks) {
    const reason = look(piece, token, before);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** `require employees >= 200 "Large enough"`: the word before a reason. */
export function becauseMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  const hasReason = opensWith(piece, k.add, k.subtract, k.require, k.refuse, k.pass, k.move);
  if (token.tokenType !== tokens.text || !hasReason || piece.tokens.at(-1) !== token) return undefined;
  const span = relative(piece, token);
  const data = { words: ['because'], after: tokenBefore(piece, token)!.image, found: token.image };
  return report('word-missing', data, span, { fixes: [insertAt(span.start, 'because ', true)] });
}

/** `activity voice_mail sales`. */
export function byMissing(piece: Piece, token: IToken): Diagnostic | undefined {
  if (!opensWith(piece, k.activity) || piece.tokens[2] !== token || !tokenMatcher(token, tokens.name)) return undefined;
  if (token.tokenType !== tokens.name) return undefined;
  const span = relative(piece, token);
  const data = { words: ['by'], after: piece.tokens[1]!.image, found: token.image };
  return report('word-missing', data, span, { fixes: [insertAt(span.start, 'by ', false)] });
}
