// How far a line of a gate is from its bar: "31 of 40, 9 missing".
import type { Condition, Gate, GateLineDecision, Order } from '@funnel/bundle';
import type { Matter } from '../speech.ts';
import { facing } from '../wording/conditions.ts';
import { expressionWords } from '../wording/expressions.ts';
import { plainNumber } from '../wording/numbers.ts';

type Said = (value: string, bar: string, apart: string, holds: boolean) => string;

const DISTANCES: Readonly<Record<Order, Said>> = {
  '>=': (value, bar, apart, holds) => (holds ? `${value}, needs ${bar}` : `${value} of ${bar}, ${apart} missing`),
  '>': (value, bar, _, holds) => (holds ? `${value}, needs more than ${bar}` : `${value}, must be more than ${bar}`),
  '<=': (value, bar, apart, holds) =>
    holds ? `${value}, may be up to ${bar}` : `${value}, ${apart} above the ${bar} allowed`,
  '<': (value, bar, _, holds) => (holds ? `${value}, below ${bar}` : `${value}, must be below ${bar}`),
  '=': (value, bar, _, holds) => (holds ? `${value}` : `${value}, must be ${bar}`),
  '!=': (value, bar, _, holds) => (holds ? `${value}, not ${bar}` : `${value}, must be another`),
};

const NEEDS: Readonly<Record<Order, string>> = {
  '>=': 'needs',
  '>': 'needs more than',
  '<=': 'may be at most',
  '<': 'needs less than',
  '=': 'needs',
  '!=': 'must not be',
};

/** What a line of a gate asks, by the line's id. */
export function lineCondition(gate: Gate, id: string): Condition | null {
  if (gate.kind === 'hurdles') return gate.hurdles.find(each => each.id === id)?.condition ?? null;
  if (gate.kind === 'checklist') return gate.asks.find(each => each.name === id)?.when ?? null;
  return null;
}

/** What is measured and how far it is; null where the line is no comparison of numbers. */
export function distance(matter: Matter, gate: Gate, line: GateLineDecision): { of: string; text: string } | null {
  const condition = lineCondition(gate, line.id);
  if (condition?.kind !== 'compare' || line.bar === null) return null;
  const { left, operator } = facing(condition);
  const turned = left !== condition.left;
  const [value, bar] = turned ? [line.bar, line.value] : [line.value, line.bar];
  const of = expressionWords(matter, left);
  if (bar === null) return null;
  if (value === null) return { of, text: `not known, ${NEEDS[operator]} ${plainNumber(bar)}` };
  const apart = plainNumber(Math.abs(bar - value));
  return { of, text: DISTANCES[operator](plainNumber(value), plainNumber(bar), apart, line.holds === 'yes') };
}

/** The same as the end of a sentence: "Engagement is 31, 9 short of the 40 it needs". */
export function shortfall(matter: Matter, gate: Gate, line: GateLineDecision): string | null {
  const measured = distance(matter, gate, line);
  if (measured === null || line.value === null || line.bar === null) return null;
  const condition = lineCondition(gate, line.id);
  if (condition?.kind !== 'compare') return null;
  const { left, operator } = facing(condition);
  const [value, bar] = left === condition.left ? [line.value, line.bar] : [line.bar, line.value];
  const is = `${measured.of} is ${plainNumber(value)}`;
  if (operator === '>=') return `${is}, ${plainNumber(bar - value)} short of the ${plainNumber(bar)} it needs`;
  return `${measured.of} is ${measured.text}`;
}
