// Names, types and line openers that are missing or taken.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../diagnostics/report.ts';
import { isReserved } from '../../words/index.ts';
import { suggest } from '../../words/suggest.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Span } from '../nodes/node.ts';
import { gap, type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';

const naming: ReadonlySet<string> = new Set(['band', 'ask']);
const lineRules = /Line$/;

/** Words that follow a name: one of them where the name should be means that the name is missing. */
export const afterNames: ReadonlySet<TokenType> = new Set([k.from, k.by, k.normally, k.passes]);

/** A name is missing, or is a reserved word. */
export function nameProblem({ piece, rules, expected, before, found, token }: Situation): Diagnostic | undefined {
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

const typeWords = ['text', 'number', 'boolean', 'date', 'datetime', 'one', 'list'];
const lists = 'list of text';
const members = 'one of …';

/** What databases and other systems call the types. */
const otherTypes: Readonly<Record<string, string>> = {
  string: 'text',
  varchar: 'text',
  char: 'text',
  str: 'text',
  email: 'text',
  url: 'text',
  integer: 'number',
  int: 'number',
  float: 'number',
  double: 'number',
  decimal: 'number',
  money: 'number',
  currency: 'number',
  percent: 'number',
  bool: 'boolean',
  checkbox: 'boolean',
  flag: 'boolean',
  timestamp: 'datetime',
  instant: 'datetime',
  time: 'datetime',
  array: lists,
  multipicklist: lists,
  picklist: members,
  enum: members,
  choice: members,
};

/** The type of a field is missing, or its name. */
export function typeProblem({ piece, rules, expected, found, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1);
  if (!(rule === 'type' && expected.length > 1) && rule !== 'field') return undefined;
  const first = piece.tokens[0]!;
  const only = tokenTwoBefore(piece, token) === undefined;
  if (only && typeWords.includes(first.image) && (found === null || found === 'of')) {
    return report('name-missing', { construct: 'field', found: first.image }, relative(piece, first));
  }
  if (token?.tokenType === tokens.minus) return hyphenProblem(piece, first, token);
  const suggestion = found === null ? null : typeFor(found);
  const isWhole = suggestion !== null && suggestion !== members && token !== undefined;
  const fixes = isWhole ? [replaceWith(relative(piece, token), suggestion, false)] : [];
  return report('type-missing', { field: first.image, found, suggestion }, gap(piece, token), { fixes });
}

/** `first-name text`. */
function hyphenProblem(piece: Piece, first: IToken, hyphen: IToken): Diagnostic {
  const rest = piece.tokens.slice(piece.tokens.indexOf(hyphen));
  const loose = rest.findIndex((token, index) => index > 0 && endOf(rest[index - 1]!) !== token.startOffset);
  const last = (loose === -1 ? rest : rest.slice(0, loose)).at(-1)!;
  const span = { start: relative(piece, first).start, end: relative(piece, last).end };
  const text = piece.text.slice(first.startOffset, endOf(last));
  const instead = text.replaceAll(/[^A-Za-z0-9_]+/g, '_');
  return report('letter-in-name', { text, instead }, span, { fixes: [replaceWith(span, instead, false)] });
}

const typeFor = (found: string): string | null =>
  otherTypes[found.toLowerCase()] ?? suggest(found, typeWords)[0] ?? null;

/** The token before the one before. */
function tokenTwoBefore(piece: Piece, token: IToken | undefined): IToken | undefined {
  const index = token === undefined ? piece.tokens.length : piece.tokens.indexOf(token);
  return piece.tokens[index - 2];
}

/** What opens no line of a block. */
export function lineProblem({ piece, rules, token }: Situation): Diagnostic | undefined {
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
