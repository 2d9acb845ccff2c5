// Numbers, percents, texts, dates and instants as written.
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { NumberToken, Span } from '../../syntax/nodes/node.ts';
import type { CheckedType, Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { dayOf, instantOf } from '../values/day.ts';
import { decimalOf } from '../values/decimal.ts';
import type { Scope } from './scope.ts';

const MOST_DECIMALS = 6;
const MOST_STEPS = 4n * 10n ** 15n;

/** As many decimals as written. */
export function numberType(scope: Scope, { number, span }: ExpressionOf<'number'>): CheckedType {
  checkNumber(scope.checking.report, scope.at, number, span, MOST_DECIMALS);
  return { kind: 'number', decimals: Math.min(decimalOf(number).decimals, MOST_DECIMALS) };
}

/** `60%` is 0.60: two decimals more than written. */
export function percentType(scope: Scope, { number, span }: ExpressionOf<'percent'>): CheckedType {
  checkNumber(scope.checking.report, scope.at, number, span, MOST_DECIMALS - 2);
  return { kind: 'number', decimals: Math.min(decimalOf(number).decimals + 2, MOST_DECIMALS) };
}

/** Tells of a number with too many decimals or beyond what is held exactly. */
export function checkNumber(report: Report, at: Placed, token: NumberToken, span: Span, most: number): void {
  const { steps, decimals } = decimalOf(token);
  if (decimals > most) report(at, 'too-many-decimals', { digits: token.digits, most }, span);
  else if (steps > MOST_STEPS || -steps > MOST_STEPS) report(at, 'number-too-large', { digits: token.digits }, span);
}

export function textType(): CheckedType {
  return { kind: 'text' };
}

export function dateType(scope: Scope, { date, span }: ExpressionOf<'date'>): CheckedType {
  checkDay(scope.checking.report, scope.at, date.text, span);
  return { kind: 'date' };
}

export function instantType(scope: Scope, { text, span }: ExpressionOf<'instant'>): CheckedType {
  const instant = instantOf(text);
  // The lexer tells of an instant without a zone.
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return { kind: 'datetime' };
  if (typeof instant !== 'number') scope.checking.report(scope.at, instant, { text }, span);
  return { kind: 'datetime' };
}

/** Tells of a day that does not exist or lies outside the years 1970 to 9999. */
export function checkDay(report: Report, at: Placed, text: string, span: Span): void {
  // The lexer tells of dates in another form.
  if (/[/.]/.test(text)) return;
  const day = dayOf(text);
  if (typeof day !== 'number') report(at, day, { text }, span);
}
