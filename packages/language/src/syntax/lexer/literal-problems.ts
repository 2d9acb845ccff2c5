// What is wrong with a text, date or instant that could be read all the same.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, replaceWith, report } from '../../diagnostics/report.ts';
import type { IToken } from '../chevrotain.ts';
import { spanOf } from './span-of.ts';
import { date, instant, number, text } from './tokens.ts';

function escapeProblem(token: IToken): Diagnostic | undefined {
  if (!token.image.includes('\\')) return undefined;
  const wrong = [...token.image.matchAll(/\\(.)/g)].find(found => !'"\\nt'.includes(found[1]!));
  if (wrong === undefined) return undefined;
  const start = token.startOffset + wrong.index;
  const span = { start, end: start + 2 };
  return report('escape-unknown', { escape: wrong[0] }, span, { fixes: [insertAt(start, '\\', true)] });
}

function dateProblem(token: IToken): Diagnostic | undefined {
  if (token.image.length === 10) return undefined;
  const instead = token.image.replace(/-(\d)(?!\d)/g, '-0$1');
  const span = spanOf(token);
  return report('date-form', { text: token.image, instead }, span, { fixes: [replaceWith(span, instead, true)] });
}

function instantProblem(token: IToken): Diagnostic | undefined {
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(token.image)) return undefined;
  const span = spanOf(token);
  return report('instant-without-zone', { text: token.image }, span, { fixes: [insertAt(span.end, 'Z', false)] });
}

/** `1.000`, which is one here and a thousand to many. */
function zerosProblem(token: IToken): Diagnostic | undefined {
  if (!/^\d{1,3}\.000$/.test(token.image)) return undefined;
  const plain = token.image.replace('.', '');
  const span = spanOf(token);
  const fixes = [replaceWith(span, plain, false), replaceWith(span, token.image.slice(0, -4), false)];
  return report('decimals-of-zeros', { text: token.image, thousands: plain }, span, { fixes });
}

const problems = new Map([
  [text, escapeProblem],
  [number, zerosProblem],
  [date, dateProblem],
  [instant, instantProblem],
]);

/** The problem of a literal token, if it has one. */
export const literalProblems = (token: IToken): Diagnostic | undefined => problems.get(token.tokenType)?.(token);
