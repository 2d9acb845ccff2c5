// Durations in units that are none.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../diagnostics/report.ts';
import { suggest } from '../../words/suggest.ts';
import type { TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { relative } from './piece.ts';
import { type Situation, words } from './situation.ts';

const units: ReadonlySet<TokenType> = new Set([k.month, k.quarter]);
const daysIn: Readonly<Record<string, number>> = { month: 30, quarter: 91, year: 365 };

/** A number is followed by a word that measures no duration. */
export function unitProblem({ piece, rules, before, found, token }: Situation): Diagnostic | undefined {
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
