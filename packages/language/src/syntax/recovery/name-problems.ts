// Names and types that are missing or taken.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../diagnostics/report.ts';
import { isReserved } from '../../words/index.ts';
import { suggest } from '../../words/suggest.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { isOpener } from './boundary.ts';
import { gap, type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';

const naming: ReadonlySet<string> = new Set(['band', 'ask', 'stage']);

/** Words that follow a name: one of them where the name should be means that the name is missing. */
const afterNames: ReadonlySet<TokenType> = new Set([k.from, k.by, k.normally, k.passes, k.around]);
const afterStages: ReadonlySet<TokenType> = new Set([k.as, k.by, k.needs, k.stalls]);
const notMeantAsNames: ReadonlySet<string> = new Set(['when', 'otherwise', 'in']);

/** A word behind the one that opens a declaration or a stage was taken for its name, and its own sequel cannot follow. */
export function nameTaken(piece: Piece, token: IToken): Diagnostic | undefined {
  const [first, second, third] = piece.tokens;
  if (token !== third || first === undefined || second === undefined) return undefined;
  const follow = isOpener(first) ? afterNames : first.tokenType === k.stage ? afterStages : undefined;
  if (follow?.has(second.tokenType) !== true) return undefined;
  return report('name-missing', { construct: first.image, found: second.image }, relative(piece, second));
}

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
  if (found !== null && isReserved(found) && token !== undefined && !notMeantAsNames.has(found)) {
    const fixes = [replaceWith(relative(piece, token), `${found}_`, false)];
    return report('name-reserved', { word: found, construct }, relative(piece, token), { fixes });
  }
  return report('name-missing', { construct, found }, gap(piece, token));
}

export const typeWords = ['text', 'number', 'boolean', 'date', 'datetime', 'one', 'list'];
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
