// Several values without parentheses: `role in owner, dentist`, `country = US, CA`, `is any of owner, dentist`.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../../chevrotain.ts';
import { endOf } from '../../lexer/span-of.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { type Piece, relative } from '../piece.ts';
import { clauseBefore } from './clause.ts';

/** What stands before the values, in small letters, and what is written before the parentheses. */
const operators: readonly (readonly [RegExp, string])[] = [
  [/ (?:is not in|not in|is not (?:any|one|either) of|is none of|is not|!=) $/, 'not in'],
  [/ (?:is in|in|is (?:any|one|either) of|is either|is|=) $/, 'in'],
  [/ includes all of $/, 'includes all of'],
  [/ includes (?:any of |one of )?$/, 'includes any of'],
  [/ contains word $/, 'contains word'],
  [/ contains (?:any of |one of )?$/, 'contains'],
  [/ starts with $/, 'starts with'],
  [/ ends with $/, 'ends with'],
];

const literals: ReadonlySet<TokenType> = new Set([tokens.text, tokens.number, tokens.date, tokens.instant]);
const isValue = (token: IToken | undefined): token is IToken =>
  token !== undefined && (literals.has(token.tokenType) || tokenMatcher(token, tokens.name));

/** What may stand behind the last of the values. */
const ends: ReadonlySet<TokenType> = new Set([k.and, k.or, k.because, tokens.closeParenthesis, tokens.openBrace]);

/** The values around a comma, with those that stand behind it. */
function valuesFrom(all: readonly IToken[], comma: number): readonly IToken[] | null {
  const values = [all[comma - 1]];
  for (let at = comma; all[at]?.tokenType === tokens.comma; at += 2) values.push(all[at + 1]);
  const at = comma + 2 * (values.length - 1);
  const [or, one, next] = all.slice(at, at + 3);
  if (or?.tokenType === k.or && isValue(one) && (next === undefined || ends.has(next.tokenType))) values.push(one);
  return values.every(isValue) ? values : null;
}

/** Tells of a comma between the values of a test, all of which belong into parentheses. */
export function listedValues(piece: Piece, comma: IToken): Diagnostic | undefined {
  if (comma.tokenType !== tokens.comma) return undefined;
  const all = piece.tokens;
  const at = all.indexOf(comma);
  const clause = clauseBefore(piece, comma);
  const values = valuesFrom(all, at);
  if (values === null || clause.length === at) return undefined;
  const open = clause.findLastIndex(({ tokenType }) => tokenType === tokens.openParenthesis);
  const read = clause.slice(open + 1, -1);
  const words = read.map(({ image }) => image.toLowerCase());
  const found = operators.find(([pattern]) => pattern.test(` ${words.join(' ')} `));
  if (found === undefined) return undefined;
  const [pattern, operator] = found;
  const count = pattern
    .exec(` ${words.join(' ')} `)![0]
    .trim()
    .split(' ').length;
  const left = read.slice(0, -count);
  const only = left.length === 1 && tokenMatcher(left[0]!, tokens.name) ? left[0]! : undefined;
  const first = only ?? read[left.length]!;
  const span = { start: relative(piece, first).start, end: relative(piece, values.at(-1)!).end };
  if (!tokensAgree(piece, values)) return undefined;
  const written = values.map(({ image }) => image);
  const instead = `${only === undefined ? '' : `${only.image} `}${operator} (${written.join(', ')})`;
  const safe = values.every(({ tokenType }) => literals.has(tokenType));
  const data = { about: 'values', instead, left: only?.image ?? null, values: written } as const;
  return report('comma-unexpected', data, relative(piece, comma), { fixes: [replaceWith(span, instead, safe)] });
}

/** Whether no digits were taken apart: `1,000` is one number. */
function tokensAgree({ text }: Piece, values: readonly IToken[]): boolean {
  return !values.some((value, index) => {
    const next = values[index + 1];
    const touch = next !== undefined && text.slice(endOf(value), next.startOffset) === ',';
    return touch && value.tokenType === tokens.number && next.tokenType === tokens.number;
  });
}
