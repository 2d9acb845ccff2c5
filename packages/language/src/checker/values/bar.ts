// Comparing something that lies in a range with a bar.
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';

type Operator = ExpressionOf<'compare'>['operator'];

/**
 * Whether what lies between two ends always (true) or never (false) compares so with a bar, from how the ends compare with it: less
 * than zero for below. null: some do and some do not.
 */
export const BETWEEN: { readonly [O in Operator]: (low: number, high: number) => boolean | null } = {
  '>': (low, high) => (low > 0 ? true : high <= 0 ? false : null),
  '>=': (low, high) => (low >= 0 ? true : high < 0 ? false : null),
  '<': (low, high) => (high < 0 ? true : low >= 0 ? false : null),
  '<=': (low, high) => (high <= 0 ? true : low > 0 ? false : null),
  '=': (low, high) => (low > 0 || high < 0 ? false : null),
  '!=': (low, high) => (low > 0 || high < 0 ? true : null),
};

/** The same comparison read from its other side. */
export const FLIPPED: { readonly [O in Operator]: Operator } = {
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>=',
  '=': '=',
  '!=': '!=',
};
