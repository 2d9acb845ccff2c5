// Names and types that are missing or taken.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { remove, replaceWith, report } from '../../diagnostics/report.ts';
import { isReserved } from '../../words/index.ts';
import { own } from '../../words/own.ts';
import { suggest } from '../../words/suggest.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Span } from '../nodes/node.ts';
import { isOpener } from './boundary.ts';
import { membersWithoutOf } from './members-problem.ts';
import { gap, type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';

const naming: ReadonlySet<string> = new Set(['band', 'ask', 'stage', 'contentStep']);

/** Words that follow a name: one of them where the name should be means that the name is missing. */
const afterNames: ReadonlySet<TokenType> = new Set([k.from, k.by, k.normally, k.passes, k.around, k.on]);
const afterStages: ReadonlySet<TokenType> = new Set([k.as, k.by, k.needs, k.stalls]);
const afterSteps: ReadonlySet<TokenType> = new Set([k.opens]);
const notMeantAsNames: ReadonlySet<string> = new Set(['when', 'otherwise', 'in']);

/** A word behind the one that opens a declaration or a stage or step was taken for its name, and its own sequel cannot follow. */
export function nameTaken(piece: Piece, token: IToken): Diagnostic | undefined {
  const [first, second, third] = piece.tokens;
  if (token !== third || first === undefined || second === undefined) return undefined;
  const follow = isOpener(first)
    ? afterNames
    : first.tokenType === k.stage
      ? afterStages
      : first.tokenType === k.step
        ? afterSteps
        : undefined;
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
  if (token?.tokenType === tokens.text) return nameInQuotes(piece, token);
  if (token?.tokenType === tokens.number) return nameWithDigit(piece, token);
  return report('name-missing', { construct, found }, gap(piece, token));
}

/** `2nd_call`. */
function nameWithDigit(piece: Piece, token: IToken): Diagnostic {
  const text = /^\w+/.exec(piece.text.slice(token.startOffset))?.[0] ?? '';
  if (text === '') return report('name-missing', { construct: piece.construct, found: token.image }, gap(piece, token));
  const span = { start: relative(piece, token).start, end: relative(piece, token).start + text.length };
  const fixes = [replaceWith(span, `_${text}`, false)];
  return report('letter-in-name', { text, instead: `_${text}` }, span, { fixes });
}

/** `score "fit" from …`. */
export function nameInQuotes(piece: Piece, token: IToken): Diagnostic {
  const span = relative(piece, token);
  const name = token.image.slice(1, -1).replaceAll(/[^A-Za-z0-9_]+/g, '_');
  const fixes = [replaceWith(span, name, true)];
  return report('name-in-quotes', { text: token.image, name }, span, { fixes });
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

/** `company fit` where one word is a name. */
export function nameWithBlank(piece: Piece, first: IToken, second: IToken, column = false): Diagnostic {
  const span = { start: relative(piece, first).start, end: relative(piece, second).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  const instead = `${first.image}_${second.image}`;
  const written = column ? `${instead} from "${text}"` : instead;
  return report('letter-in-name', { text, instead }, span, { fixes: [replaceWith(span, written, false)] });
}

/** The type of a field is missing, or its name. */
export function typeProblem(situation: Situation): Diagnostic | undefined {
  const { piece, rules, expected, found, token } = situation;
  const rule = rules.at(-1);
  if (!(rule === 'type' && expected.length > 1) && rule !== 'field') return undefined;
  const first = piece.tokens[0]!;
  const only = tokenTwoBefore(piece, token) === undefined;
  if (only && typeWords.includes(first.image) && (found === null || found === 'of')) {
    return report('name-missing', { construct: 'field', found: first.image }, relative(piece, first));
  }
  if (token?.tokenType === tokens.minus) return hyphenProblem(piece, first, token);
  if (isOpener(first) && token !== undefined && first === piece.tokens[0] && isDeclared(piece))
    return report('declaration-inside', { found: first.image, owner: piece.owner }, relative(piece, first));
  const [, second, third] = piece.tokens;
  if (token === second && token !== undefined && third !== undefined && typeWords.includes(third.image)) {
    if (tokenMatcher(token, tokens.name)) return nameWithBlank(piece, first, token, true);
    return signBeforeType(piece, first, token, third);
  }
  const bare = membersWithoutOf(situation);
  if (bare !== undefined) return bare;
  const suggestion = found === null ? null : typeFor(found);
  const isWhole = suggestion !== null && suggestion !== members && token !== undefined;
  const isOther = found !== null && Object.hasOwn(otherTypes, found.toLowerCase());
  const fixes = isWhole ? [replaceWith(typeSpan(piece, token), suggestion, isOther)] : [];
  return report('type-missing', { field: first.image, found, suggestion }, gap(piece, token), { fixes });
}

/** `activity page_view {` among the fields of a lead. */
const isDeclared = ({ tokens: [, name, next] }: Piece): boolean =>
  name?.tokenType === tokens.name &&
  (next === undefined || next.tokenType === tokens.openBrace || next.tokenType === tokens.text);

/** `email = text`. */
function signBeforeType(piece: Piece, field: IToken, sign: IToken, type: IToken): Diagnostic {
  const span = { start: relative(piece, sign).start, end: relative(piece, type).start };
  const data = { field: field.image, found: sign.image, suggestion: null };
  return report('type-missing', data, relative(piece, sign), { fixes: [remove(span, sign.image, true)] });
}

/** A type with the size behind it: `varchar(255)`. */
function typeSpan(piece: Piece, token: IToken): Span {
  const at = piece.tokens.indexOf(token);
  const close = piece.tokens.findIndex((other, index) => index > at && other.tokenType === tokens.closeParenthesis);
  const isSized = piece.tokens[at + 1]?.tokenType === tokens.openParenthesis && close !== -1;
  return { start: relative(piece, token).start, end: relative(piece, isSized ? piece.tokens[close]! : token).end };
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
  own(otherTypes, found.toLowerCase()) ?? suggest(found, typeWords)[0] ?? null;

/** The token before the one before. */
function tokenTwoBefore(piece: Piece, token: IToken | undefined): IToken | undefined {
  const index = token === undefined ? piece.tokens.length : piece.tokens.indexOf(token);
  return piece.tokens[index - 2];
}
