// From where the parser stopped to one diagnostic that says what is missing.

import { suggest } from '../../checker/names/suggest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, related, replaceWith, report } from '../../diagnostics/report.ts';
import { isReserved } from '../../words/index.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Span } from '../nodes/node.ts';
import { nestingLimit } from '../parser/base.ts';
import type { Stop } from '../parser/parser.ts';
import { isOpener } from './boundary.ts';
import { missingPart } from './missing-part.ts';
import { gap, type Piece, relative, tokenBefore } from './piece.ts';

interface Situation extends Stop {
  readonly piece: Piece;
  readonly before: IToken | undefined;
  /** As written, null at the end of the piece. */
  readonly found: string | null;
  readonly after: string;
}

const naming: ReadonlySet<string> = new Set(['band', 'ask']);
const lineRules = /Line$/;
const words: ReadonlySet<TokenType> = new Set(Object.values(k));
const spelled: ReadonlyMap<TokenType, string> = new Map([
  [tokens.openParenthesis, '('],
  [tokens.closeParenthesis, ')'],
  [tokens.comma, ','],
  [tokens.equal, '='],
]);

/** Words that follow a name: one of them where the name should be means that the name is missing. */
const afterNames: ReadonlySet<TokenType> = new Set([k.from, k.by, k.normally, k.passes]);

function nameProblem({ piece, rules, expected, before, found, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1) ?? '';
  const inHead = rules.some(other => other.endsWith('Head'));
  if (inHead && before !== undefined && before === piece.tokens[1] && afterNames.has(before.tokenType)) {
    return report('name-missing', { construct: piece.construct, found: before.image }, relative(piece, before));
  }
  const wantsName = expected.includes(tokens.name) && before !== undefined;
  if (!wantsName || !(naming.has(rule) || (inHead && before === piece.tokens[0]))) return undefined;
  const construct = before.image;
  if (found !== null && isReserved(found) && token !== undefined && found !== 'when' && found !== 'otherwise') {
    const fixes = [replaceWith(relative(piece, token), `${found}_`, false)];
    return report('name-reserved', { word: found, construct }, relative(piece, token), { fixes });
  }
  return report('name-missing', { construct, found }, gap(piece, token));
}

function rangeProblem({ piece, rules, expected, before, token }: Situation): Diagnostic | undefined {
  if (!rules.includes('scoreHead') || before?.tokenType === k.by || expected.includes(tokens.name)) return undefined;
  return report('range-missing', { owner: piece.owner }, gap(piece, token));
}

const typeWords = ['text', 'number', 'boolean', 'date', 'datetime', 'one', 'list'];

function typeProblem({ piece, rules, expected, found, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1);
  if (!(rule === 'type' && expected.length > 1) && rule !== 'field') return undefined;
  const first = piece.tokens[0]!;
  const only = tokenTwoBefore(piece, token) === undefined;
  if (only && typeWords.includes(first.image) && (found === null || found === 'of')) {
    return report('name-missing', { construct: 'field', found: first.image }, relative(piece, first));
  }
  const close = found === null ? undefined : suggest(found, typeWords)[0];
  const fixes = close === undefined || token === undefined ? [] : [replaceWith(relative(piece, token), close, false)];
  return report('type-missing', { field: first.image, found }, gap(piece, token), { fixes });
}

/** The token before the one before. */
function tokenTwoBefore(piece: Piece, token: IToken | undefined): IToken | undefined {
  const index = token === undefined ? piece.tokens.length : piece.tokens.indexOf(token);
  return piece.tokens[index - 2];
}

const units: ReadonlySet<TokenType> = new Set([k.month, k.quarter]);
const daysIn: Readonly<Record<string, number>> = { month: 30, quarter: 91, year: 365 };

function unitProblem({ piece, rules, before, found, token }: Situation): Diagnostic | undefined {
  if (rules.at(-1) !== 'duration' || before?.tokenType !== tokens.number) return undefined;
  if (found === null || token === undefined || !/^[a-z]+$/i.test(found)) return undefined;
  if (words.has(token.tokenType) && !units.has(token.tokenType)) return undefined;
  const days = daysIn[found.toLowerCase().replace(/s$/, '')];
  const inDays = days === undefined ? null : String(Number(before.image.replaceAll('_', '')) * days);
  const suggestion = suggest(found, ['minutes', 'hours', 'days', 'weeks'])[0] ?? null;
  const span = { start: relative(piece, before).start, end: relative(piece, token).end };
  const text = inDays !== null ? `${inDays} days` : suggestion === null ? null : `${before.image} ${suggestion}`;
  const fixes = text === null ? [] : [replaceWith(span, text, false)];
  return report('unit-unknown', { number: before.image, found, days: inDays, suggestion }, span, { fixes });
}

function lineProblem({ piece, rules, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1) ?? '';
  if (!(lineRules.test(rule) || rule === 'ownership') || token === undefined || token !== piece.tokens[0])
    return undefined;
  const span = relative(piece, token);
  if (piece.openers.length === 0) return fieldNameProblem(piece, token, span);
  const suggestion = suggest(token.image, piece.openers)[0] ?? null;
  const fixes = suggestion === null ? [] : [replaceWith(span, suggestion, false)];
  const data = { owner: piece.owner, found: token.image, lines: piece.openers, suggestion };
  return report('line-unknown', data, span, { fixes });
}

function fieldNameProblem(piece: Piece, token: IToken, span: Span): Diagnostic {
  const typed = typeWords.includes(piece.tokens[1]?.image ?? '');
  if (!isReserved(token.image) || !typed)
    return report('name-missing', { construct: 'field', found: token.image }, span);
  const fixes = [replaceWith(span, `${token.image}_`, false)];
  return report('name-reserved', { word: token.image, construct: 'field' }, span, { fixes });
}

const orders: ReadonlySet<TokenType> = new Set([
  tokens.equal,
  tokens.notEqual,
  tokens.less,
  tokens.lessOrEqual,
  tokens.greater,
  tokens.greaterOrEqual,
]);

function parenthesisProblem({ piece, expected, token, found }: Situation): Diagnostic | undefined {
  if (expected.length !== 1 || expected[0] !== tokens.closeParenthesis) return undefined;
  if (token !== undefined && orders.has(token.tokenType)) {
    return report('comparison-chained', { operator: token.image }, relative(piece, token));
  }
  if (token !== undefined && lacksOperator(piece, token)) return operatorMissing(piece, token);
  const opened = openParenthesis(piece, token);
  const place = opened === undefined ? [] : [related('opened-here', { sign: '(' }, relative(piece, opened))];
  const span = gap(piece, token);
  const before = tokenBefore(piece, token);
  const fixes = before === undefined ? [] : [insertAt(relative(piece, before).end, ')', false)];
  return report('parenthesis-not-closed', { found }, span, { related: place, fixes });
}

/** The innermost `(` that is open before a token. */
function openParenthesis(piece: Piece, token: IToken | undefined): IToken | undefined {
  const open: IToken[] = [];
  for (const other of piece.tokens) {
    if (other === token) break;
    if (other.tokenType === tokens.openParenthesis) open.push(other);
    if (other.tokenType === tokens.closeParenthesis) open.pop();
  }
  return open.at(-1);
}

function wordProblem({ piece, expected, found, after, token }: Situation): Diagnostic | undefined {
  const names = expected.map(type => (words.has(type) ? type.name : spelled.get(type)));
  const known = names.filter(name => name !== undefined);
  if (known.length !== names.length || known.length === 0 || known.length > 4) return undefined;
  const before = tokenBefore(piece, token);
  const close = found === null ? undefined : suggest(found, known)[0];
  const fixes =
    close !== undefined && token !== undefined
      ? [replaceWith(relative(piece, token), close, false)]
      : known.length === 1 && before !== undefined
        ? [insertAt(relative(piece, before).end, ` ${known[0]}`, false)]
        : [];
  return report('word-missing', { words: known, after, found }, gap(piece, token), { fixes });
}

const partFirst: ReadonlySet<string> = new Set(['ruleTail', 'bucket', 'arm', 'duration', 'listHead', 'set']);

const explanations = [nameProblem, rangeProblem, typeProblem, unitProblem, lineProblem, parenthesisProblem];

/** Says what is missing where the parser stopped in a piece. */
export function explainStop(stop: Stop, piece: Piece): Diagnostic {
  const { token } = stop;
  if (stop.tooDeep) {
    const span = token === undefined ? gap(piece, token) : relative(piece, token);
    return report('nesting-too-deep', { limit: nestingLimit }, span);
  }
  const before = tokenBefore(piece, token);
  const situation = { ...stop, piece, before, found: token?.image ?? null, after: before?.image ?? piece.construct };
  for (const explanation of explanations) {
    const diagnostic = explanation(situation);
    if (diagnostic !== undefined) return diagnostic;
  }
  const rule = stop.rules.at(-1) ?? '';
  const asWord = partFirst.has(rule) ? undefined : wordProblem(situation);
  if (asWord !== undefined) return asWord;
  const index = token === undefined ? piece.tokens.length : piece.tokens.indexOf(token);
  const types = piece.tokens.slice(Math.max(0, index - 2), index).map(other => other.tokenType);
  const part = missingPart(stop.rules, stop.expected, types);
  return report('part-missing', { part, after: situation.after, found: situation.found }, gap(piece, token));
}

const tails: ReadonlySet<TokenType> = new Set([
  ...orders,
  k.is,
  k.in,
  k.between,
  k.includes,
  k.starts,
  k.ends,
  k.contains,
]);
const clauseOpeners: ReadonlySet<TokenType> = new Set([k.and, k.or, k.when, k.require, k.where]);
const valueLike: ReadonlySet<TokenType> = new Set([
  tokens.text,
  tokens.number,
  tokens.date,
  tokens.instant,
  tokens.percent,
]);
const isValue = (token: IToken): boolean => valueLike.has(token.tokenType) || tokenMatcher(token, tokens.name);

/** What stands between the last word that opens a test and a token. */
function clauseBefore(piece: Piece, token: IToken): readonly IToken[] {
  const read = piece.tokens.slice(0, piece.tokens.indexOf(token));
  return read.slice(read.findLastIndex(other => clauseOpeners.has(other.tokenType)) + 1);
}

/** Whether two values stand side by side in a test that compares nothing yet. */
function lacksOperator(piece: Piece, token: IToken): boolean {
  const clause = clauseBefore(piece, token);
  const before = clause.at(-1);
  const inCondition = clause.length < piece.tokens.indexOf(token);
  return (
    inCondition &&
    before !== undefined &&
    isValue(before) &&
    isValue(token) &&
    !clause.some(other => tails.has(other.tokenType))
  );
}

function operatorMissing(piece: Piece, token: IToken): Diagnostic {
  const after = tokenBefore(piece, token)?.image ?? piece.construct;
  return report('part-missing', { part: 'operator', after, found: token.image }, relative(piece, token));
}

/** Says why a token cannot follow what was read before it. */
export function explainLeftover(token: IToken, piece: Piece): Diagnostic {
  const span = relative(piece, token);
  const index = piece.tokens.indexOf(token);
  const read = piece.tokens.slice(0, index);
  const before = read.at(-1);
  const after = before?.image ?? piece.construct;
  if (index === 2 && before !== undefined && afterNames.has(before.tokenType) && isOpener(piece.tokens[0]!)) {
    return report('name-missing', { construct: piece.construct, found: before.image }, relative(piece, before));
  }
  if (token.tokenType === tokens.closeBrace) return report('brace-unexpected', {}, span);
  if (token.tokenType === tokens.closeParenthesis) return report('parenthesis-unexpected', {}, span);
  if ((token.tokenType === k.and || token.tokenType === k.or) && read.some(other => other.tokenType === k.where)) {
    return report('where-needs-parentheses', { word: token.image }, span);
  }
  if (orders.has(token.tokenType) && clauseBefore(piece, token).some(other => orders.has(other.tokenType))) {
    return report('comparison-chained', { operator: token.image }, span);
  }
  if (lacksOperator(piece, token)) return operatorMissing(piece, token);
  return report('unexpected-source', { found: token.image, after }, span);
}
