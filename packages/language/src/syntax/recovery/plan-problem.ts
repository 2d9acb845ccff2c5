// Lines about plans whose signs and words are not the ones that the language has.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, remove, replaceWith, report } from '../../diagnostics/report.ts';
import { type IToken, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { groupedNumber, shortenedNumber } from './misplaced/number.ts';
import { type Piece, relative, tokenBefore } from './piece.ts';
import type { Situation } from './situation.ts';

/** `aim 60`, and `share marketing 0.6`. */
function percentAlone({ piece, expected, token }: Situation): Diagnostic | undefined {
  if (!expected.includes(tokens.percent) || token?.tokenType !== tokens.number) return undefined;
  const span = relative(piece, token);
  const part = Number(token.image.replaceAll('_', ''));
  const isPart = part > 0 && part < 1;
  const percent = `${isPart ? String(Math.round(part * 100_000) / 1000) : token.image}%`;
  const fixes = [isPart ? replaceWith(span, percent, false) : insertAt(span.end, '%', true)];
  return report('percent-sign-missing', { written: token.image, percent }, span, { fixes });
}

/** `rate mql to sql 60% within 21 days`. */
function withinForIn({ piece, rules, expected, token, found, after }: Situation): Diagnostic | undefined {
  if (rules.at(-1) !== 'rate' || expected[0] !== k.in || token?.tokenType !== k.within) return undefined;
  const span = relative(piece, token);
  return report('word-missing', { words: ['in'], after, found }, span, { fixes: [replaceWith(span, 'in', true)] });
}

/** `rate mql => sql 60% in 21 days`. */
function arrowInRate({ piece, rules, expected, token }: Situation): Diagnostic | undefined {
  if (rules.at(-1) !== 'rate' || expected[0] !== k.to || token?.tokenType !== tokens.greaterOrEqual) return undefined;
  const span = relative(piece, token);
  const fixes = [replaceWith(span, 'to', true)];
  return report('foreign-operator', { text: token.image, instead: 'to' }, span, { fixes });
}

/** `book 2,000,000 from …` and `book 2M from …`. */
function amountForPeople({ piece, rules, token }: Situation): Diagnostic | undefined {
  if (rules.at(-1) !== 'booking' || token === undefined) return undefined;
  return groupedNumber(piece, token) ?? shortenedNumber(piece, token);
}

const currencies: ReadonlySet<string> = new Set(['usd', 'eur', 'gbp', 'chf', 'dollar', 'dollars', 'euro', 'euros']);
const isCurrency = (token: IToken): boolean => currencies.has(token.image.toLowerCase());

function currencyAt(piece: Piece, token: IToken): Diagnostic {
  const number = tokenBefore(piece, token);
  const span = relative(piece, token);
  const start = number === undefined ? span.start : relative(piece, number).end;
  const fixes = [remove({ start, end: span.end }, token.image, true)];
  return report('amount-with-currency', { currency: token.image }, span, { fixes });
}

/** `deal EUR 40_000` and `book 5 EUR from …`. */
function currencyInside({ piece, rules, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1);
  const isAmount = rule === 'booking' || rule === 'planned';
  return isAmount && token !== undefined && isCurrency(token) ? currencyAt(piece, token) : undefined;
}

/** `deal 40_000 EUR`. */
export function currencyBehind(piece: Piece, token: IToken): Diagnostic | undefined {
  const isAmount = piece.construct === 'target' && tokenBefore(piece, token)?.tokenType === tokens.number;
  return isAmount && tokenMatcher(token, tokens.name) && isCurrency(token) ? currencyAt(piece, token) : undefined;
}

const explanations = [percentAlone, withinForIn, arrowInRate, currencyInside, amountForPeople];

/** Says what was meant in a line about a plan where the parser stopped. */
export function planProblem(situation: Situation): Diagnostic | undefined {
  for (const explanation of explanations) {
    const diagnostic = explanation(situation);
    if (diagnostic !== undefined) return diagnostic;
  }
  return undefined;
}
