// Values of a bundle as the language writes them, on one line.
import {
  type Expression,
  type ExpressionKind,
  type ExpressionOf,
  formatDate,
  formatInstant,
  type Rules,
} from '@funnel/bundle';
import { isReserved } from '@funnel/language';
import { occurrenceText } from './condition-text.ts';

type Printers = { readonly [K in ExpressionKind]: (rules: Rules, node: ExpressionOf<K>) => string };

const PRINTERS: Printers = {
  field: (_, node) => node.name,
  property: (_, node) => node.name,
  number: (_, node) => decimalText(node.value, node.decimals),
  text: (_, node) => quote(node.value),
  boolean: (_, node) => String(node.value),
  date: (_, node) => formatDate(node.value),
  datetime: (_, node) => formatInstant(node.value),
  member: (_, node) => memberText(node.value),
  param: (_, node) => node.name,
  score: (_, node) => node.name,
  grade: (_, node) => node.name,
  band: (_, node) => node.value,
  add: (rules, node) => `${expressionText(rules, node.left)} + ${expressionText(rules, node.right)}`,
  subtract: (rules, node) => `${expressionText(rules, node.left)} - (${expressionText(rules, node.right)})`,
  times: (rules, node) => `${decimalText(node.by, node.by_decimals)} * (${expressionText(rules, node.of)})`,
  rescale: (rules, node) => expressionText(rules, node.of),
  lowest: (rules, node) => `lowest of (${several(rules, node.of)})`,
  highest: (rules, node) => `highest of (${several(rules, node.of)})`,
  count: (rules, node) => `count of (${occurrenceText(rules, node.of)})`,
  total: (rules, node) => `sum of ${node.property} over (${occurrenceText(rules, node.of)})`,
  last_property: (rules, node) => `last ${node.property} of (${occurrenceText(rules, node.of)})`,
  days_since_last: (rules, node) => `days since last (${occurrenceText(rules, node.of)})`,
  days_since: (rules, node) => `days since ${expressionText(rules, node.of)}`,
  days_between: (_, node) => `days between ${node.from.name} and ${node.to.name}`,
  domain: (_, node) => `domain of ${node.of.name}`,
  days_in_stage: () => 'days in stage',
  entries: (_, node) => `entries of ${node.stage}`,
};

/** A value in the words of the language. */
export function expressionText<K extends ExpressionKind>(rules: Rules, expression: ExpressionOf<K>): string {
  return (PRINTERS[expression.kind as K] as (rules: Rules, node: ExpressionOf<K>) => string)(rules, expression);
}

function several(rules: Rules, of: readonly Expression[]): string {
  return of.map(each => expressionText(rules, each)).join(', ');
}

/** Whole steps of 10^-decimals as a decimal number without needless zeros. */
export function decimalText(steps: number, decimals: number): string {
  const digits = String(Math.abs(steps)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${steps < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A member as rules write it: quoted where it is no name. */
export function memberText(member: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(member) && !isReserved(member) ? member : quote(member);
}

export function quote(text: string): string {
  return JSON.stringify(text);
}
