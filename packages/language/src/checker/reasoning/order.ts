// Comparing an exact linear form with zero.
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import { allOf, anyOf, type Formula } from './formula.ts';
import { atMostZero, belowZero, type Linear, scaled } from './linear.ts';

export type Operator = ExpressionOf<'compare'>['operator'];

const minus = (linear: Linear): Linear => scaled(linear, { steps: -1n, decimals: 0 });

/** What has to be so for the form to be less than zero, equal to it and so on. Steps are whole, so nothing lies between them. */
export const AGAINST_ZERO: { readonly [O in Operator]: (linear: Linear) => Formula } = {
  '<': belowZero,
  '<=': atMostZero,
  '>': linear => belowZero(minus(linear)),
  '>=': linear => atMostZero(minus(linear)),
  '=': linear => allOf([atMostZero(linear), atMostZero(minus(linear))]),
  '!=': linear => anyOf([belowZero(linear), belowZero(minus(linear))]),
};

export const CONTRARY: { readonly [O in Operator]: Operator } = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
};
