// Durations in units that are none.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../diagnostics/report.ts';
import { own } from '../../words/own.ts';
import { suggest } from '../../words/suggest.ts';
import type { TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { meant } from './habits/synonyms.ts';
import { relative, tokenBefore } from './piece.ts';
import { type Situation, words } from './situation.ts';

const units: ReadonlySet<TokenType> = new Set([k.month, k.quarter]);
const daysIn: Readonly<Record<string, number>> = { month: 30, quarter: 91, year: 365 };

/** What stands between a number and its unit in an SLA. */
const bases: ReadonlySet<TokenType> = new Set([k.business, k.elapsed]);
const unitWords = ['minutes', 'hours', 'days', 'weeks'];

/** A number is followed by a word that measures no duration. */
export function unitProblem({ piece, rules, before, found, token }: Situation): Diagnostic | undefined {
  const basis = before !== undefined && bases.has(before.tokenType) ? before : undefined;
  const number = basis === undefined ? before : tokenBefore(piece, basis);
  if (rules.at(-1) !== 'unit' || number?.tokenType !== tokens.number) return undefined;
  if (found === null || token === undefined || !/^[a-z]+$/i.test(found)) return undefined;
  if (words.has(token.tokenType) && !units.has(token.tokenType)) return undefined;
  const written = basis === undefined ? number.image : `${number.image} ${basis.image}`;
  const days = basis === undefined ? own(daysIn, found.toLowerCase().replace(/s$/, '')) : undefined;
  const inDays = days === undefined ? null : String(Number(number.image.replaceAll('_', '')) * days);
  const mayHaveBasis = basis === undefined && rules.includes('timeSpan');
  const possible = mayHaveBasis ? [...unitWords, 'business', 'elapsed'] : unitWords;
  const same = meant(found, possible);
  const suggestion = same ?? suggest(found, possible)[0] ?? null;
  const span = { start: relative(piece, number).start, end: relative(piece, token).end };
  const text = inDays !== null ? `${inDays} days` : suggestion === null ? null : `${written} ${suggestion}`;
  const fixes = text === null ? [] : [replaceWith(span, text, same !== null && !mayHaveBasis)];
  return report('unit-unknown', { number: written, found, days: inDays, suggestion }, span, { fixes });
}
