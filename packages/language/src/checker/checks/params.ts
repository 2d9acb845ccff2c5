// Params: numbers within what is allowed.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { NumberToken } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { checkNumber } from '../types/literals.ts';
import { compareDecimals, decimalOf, decimalText } from '../values/decimal.ts';

/** The allowed range runs upwards, and every value lies in it. */
export function checkParams({ report }: Checking, placed: Placed<DeclarationOf<'param'>>): void {
  const { normally, allowed, overrides, name } = placed.node;
  const values = [...(normally === null ? [] : [normally]), ...overrides.map(({ value }) => value)];
  for (const value of allowed === null ? values : [...values, allowed.low, allowed.high]) {
    checkNumber(report, placed, value, value.span, 6);
  }
  if (allowed === null) return;
  if (compareDecimals(decimalOf(allowed.low), decimalOf(allowed.high)) >= 0) {
    report(placed, 'range-not-upwards', { low: said(allowed.low), high: said(allowed.high) }, allowed.span);
  } else for (const value of values) checkWithin(report, placed, name?.text ?? '', value, allowed);
}

function checkWithin(
  report: Report,
  at: Placed,
  name: string,
  value: NumberToken,
  allowed: { readonly low: NumberToken; readonly high: NumberToken; readonly span: NumberToken['span'] },
): void {
  const number = decimalOf(value);
  if (compareDecimals(number, decimalOf(allowed.low)) >= 0 && compareDecimals(number, decimalOf(allowed.high)) <= 0)
    return;
  const data = { name, value: said(value), low: said(allowed.low), high: said(allowed.high) };
  report(at, 'param-not-allowed', data, value.span, { related: [{ note: 'allowed-here', at, span: allowed.span }] });
}

function said(token: NumberToken): string {
  return decimalText(decimalOf(token));
}
