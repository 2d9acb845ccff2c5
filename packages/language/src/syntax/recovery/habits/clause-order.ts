// Parts of a line that stand in another order than theirs.
import type { DataOf } from '../../../diagnostics/catalogue/index.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../../diagnostics/report.ts';
import type { IToken, TokenType } from '../../chevrotain.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { countMissing } from '../misplaced/activity.ts';
import { typeWords } from '../name-problems.ts';
import { type Piece, relative } from '../piece.ts';
import type { Situation } from '../situation.ts';

type Line = DataOf<'clause-order'>['line'];

const limits: readonly TokenType[] = [k.within, k.at, k.once, k.up];

/** What may come behind what, first the earliest. */
const orders: {
  readonly [L in 'move' | 'activity' | 'rule' | 'offer' | 'measure']: readonly (readonly TokenType[])[];
} = {
  move: [[k.after], [k.when], [k.because]],
  activity: [[k.by], [tokens.text], [k.from], [tokens.openBrace]],
  rule: [[k.where], limits, [k.when], [k.because]],
  offer: [[k.taken], [k.when]],
  measure: [[k.that, k.with], [k.within], [k.aim, k.alarm]],
};

/** Where a clause ends besides at the next one. */
const ends: ReadonlySet<TokenType> = new Set([k.and, k.or, tokens.closeParenthesis, tokens.openBrace, k.because]);

/** `move a to b when x after 30 days`: a clause that cannot follow what was read, because its place was before. */
export function clauseBehind(piece: Piece, token: IToken): Diagnostic | undefined {
  if (countMissing(piece, token) !== undefined) return undefined;
  const line = lineOf(piece);
  const at = piece.tokens.indexOf(token);
  if (line === 'field') return partBehindType(piece, token, at);
  if (line === 'event') return whereBehindPeriod(piece, token, at);
  const order = orders[line];
  const place = order.findIndex(types => types.includes(token.tokenType));
  if (place === -1) return undefined;
  const from = line === 'move' ? 4 : 1;
  const later = piece.tokens
    .slice(from, at)
    .find(other => order.slice(place + 1).some(types => types.includes(other.tokenType)));
  if (later === undefined) return undefined;
  const clauses = new Set(order.flat());
  return outOfOrder(piece, token, later, line, other => clauses.has(other.tokenType));
}

function lineOf({ tokens: all, construct, openers }: Piece): Exclude<Line, 'head'> {
  const first = all[0]!.tokenType;
  if (first === k.move) return 'move';
  if (first === k.offer && construct === 'content') return 'offer';
  if (first === k.measure && construct === 'measure') return 'measure';
  if (first === k.activity && construct === 'activity') return 'activity';
  const isRule = first === k.add || first === k.subtract;
  if (isRule && all.some(({ tokenType }, at) => at < 4 && (tokenType === k.per || tokenType === k.for))) return 'rule';
  return openers.length === 0 && (construct === 'lead' || construct === 'activity') ? 'field' : 'event';
}

const partsOfField: ReadonlySet<TokenType> = new Set([k.from, k.unknown, tokens.text]);

/** `source one of web, event from "Lead Source"`. */
function partBehindType(piece: Piece, token: IToken, at: number): Diagnostic | undefined {
  const type = piece.tokens.slice(1, at).find(({ image }) => typeWords.includes(image));
  if (type === undefined || !partsOfField.has(token.tokenType)) return undefined;
  return outOfOrder(piece, token, type, 'field', () => false);
}

/** `any page_view within 30 days where path is "/"`. */
function whereBehindPeriod(piece: Piece, token: IToken, at: number): Diagnostic | undefined {
  if (token.tokenType !== k.where) return undefined;
  const read = piece.tokens.slice(0, at);
  const period = read.findLastIndex(({ tokenType }) => tokenType === k.within || tokenType === k.since);
  if (period === -1 || read.slice(period).some(({ tokenType }) => ends.has(tokenType))) return undefined;
  return outOfOrder(piece, token, read[period]!, 'event', () => false);
}

/** What the parser stopped at has its place behind what it waits for, and that stands further on. */
export function clauseAhead({ piece, token, expected }: Situation): Diagnostic | undefined {
  if (token === undefined || !ahead.has(token.tokenType)) return undefined;
  const at = piece.tokens.indexOf(token);
  const wanted = piece.tokens
    .slice(at + 1)
    .find(other => waited.has(other.tokenType) && expected.includes(other.tokenType));
  if (wanted === undefined) return undefined;
  const found = outOfOrder(piece, wanted, token, 'head', () => false);
  return { ...found, span: relative(piece, token) };
}

const ahead: ReadonlySet<TokenType> = new Set([k.by, k.allowed, k.because, k.within, k.up, k.once]);
const waited: ReadonlySet<TokenType> = new Set([k.from, k.normally, k.when, k.per]);

/** `text email`: the type before the name of a field. */
export function typeAhead({ piece, rules, token }: Situation): Diagnostic | undefined {
  const [first, second, third] = piece.tokens;
  const isField = rules.at(-1) === 'type' || rules.at(-1) === 'field';
  if (!isField || token === undefined || token !== second || third !== undefined) return undefined;
  if (!typeWords.includes(first!.image) || typeWords.includes(token.image)) return undefined;
  return outOfOrder(piece, token, first!, 'field', () => false);
}

/** `score "Fit" fit`: the label before the name. */
export function labelAhead({ piece, rules, expected, before, token }: Situation): Diagnostic | undefined {
  if (token?.tokenType !== tokens.text || before !== piece.tokens[0] || !expected.includes(tokens.name))
    return undefined;
  const name = piece.tokens[2];
  if (rules.at(-1) === 'routeArm') return undefined;
  if (name === undefined || !/^[A-Za-z_]\w*$/.test(name.image) || name.image in notNames) return undefined;
  const found = outOfOrder(piece, name, token, 'head', other => other !== name);
  return { ...found, span: relative(piece, token) };
}

const notNames: Readonly<Record<string, true>> = {
  from: true,
  when: true,
  in: true,
  normally: true,
  passes: true,
  by: true,
  on: true,
  opens: true,
};

/** A clause, from its first token to where it ends, belongs before another one; the fix puts it there. */
function outOfOrder(
  piece: Piece,
  clause: IToken,
  before: IToken,
  line: Line,
  isNext: (token: IToken) => boolean,
): Diagnostic {
  const from = piece.tokens.indexOf(clause);
  const next = piece.tokens.findIndex((token, at) => at > from && (isNext(token) || ends.has(token.tokenType)));
  const last = piece.tokens[(next === -1 ? piece.tokens.length : next) - 1]!;
  const [start, middle, end] = [
    relative(piece, before).start,
    relative(piece, clause).start,
    relative(piece, last).end,
  ];
  const slice = (a: number, b: number): string => piece.text.slice(a + piece.base, b + piece.base).trim();
  const moved = `${slice(middle, end)} ${slice(start, middle)}`;
  const fixes = [replaceWith({ start, end }, moved, true)];
  const data = { clause: clause.image, before: before.image, line };
  return report('clause-order', data, relative(piece, clause), { fixes });
}
