// What a condition can be when a lead has just arrived in a stage. Whatever is not certain stays possible, so that nothing is
// ruled out that could be.
import type { Expression, ExpressionKind, ExpressionOf, SetNode } from '../../syntax/nodes/expression.ts';
import { compareDecimals } from '../values/decimal.ts';
import { type Arrival, isEmpty, named } from './arrival.ts';
import { gateOnArrival } from './gates-on-arrival.ts';
import { ANY, certainly, conjunction, disjunction, FALSE, negated, TRUE, type Truths, UNKNOWN } from './truth.ts';
import { valueOnArrival } from './values-on-arrival.ts';

type Handlers = { readonly [K in ExpressionKind]: (arrival: Arrival, expression: ExpressionOf<K>) => Truths };

const open = (): Truths => ANY;

const handlers: Handlers = {
  logic: (arrival, { operator, operands }) => {
    const truths = operands.map(operand => onArrival(arrival, operand));
    return operator === 'and' ? conjunction(truths) : disjunction(truths);
  },
  not: (arrival, { operand }) => negated(onArrival(arrival, operand)),
  grouped: (arrival, { inner }) => onArrival(arrival, inner),
  boolean: (_, { value }) => certainly(value),
  occurs: (arrival, { occurrence, quantifier, times }) => {
    if (!isEmpty(arrival, occurrence)) return ANY;
    const isNone = quantifier === 'at_least' && times !== null && /^[0._]*$/.test(times.digits);
    return certainly(quantifier === 'no' || quantifier === 'at_most' || isNone);
  },
  latest_activity: open,
  ever_entered: (arrival, { stage }) => (arrival.entered.has(stage.text) ? TRUE : TRUE | FALSE),
  compare: (arrival, { operator, left, right }) => {
    const [a, b] = [valueOnArrival(arrival, left), valueOnArrival(arrival, right)];
    if (a === 'unknown' || b === 'unknown') return UNKNOWN;
    return a === 'anything' || b === 'anything' ? ANY : certainly(ORDER[operator](compareDecimals(a, b)));
  },
  is: (arrival, { left, right, negated: isNegated }) => {
    const truths = isOneOf(arrival, left, [right]);
    return isNegated ? negated(truths) : truths;
  },
  known: (arrival, { of, word, negated: isNegated }) => {
    const value = valueOnArrival(arrival, of);
    if (value === 'anything') return TRUE | FALSE;
    return certainly(((word === 'known') !== isNegated) === (value !== 'unknown'));
  },
  between: (arrival, { of }) => (valueOnArrival(arrival, of) === 'unknown' ? UNKNOWN : ANY),
  in: (arrival, { of, set, negated: isNegated }) => {
    const truths = isOneOf(arrival, of, valuesOf(set));
    return isNegated ? negated(truths) : truths;
  },
  includes: (arrival, { of }) => (valueOnArrival(arrival, of) === 'unknown' ? UNKNOWN : ANY),
  matches: (arrival, { of }) => (valueOnArrival(arrival, of) === 'unknown' ? UNKNOWN : ANY),
  name: (arrival, expression) =>
    arrival.checking.meanings.get(expression)?.kind === 'gate'
      ? gateOnArrival(arrival, expression.name.text, onArrival)
      : ANY,
  arithmetic: open,
  negate: open,
  number: open,
  percent: open,
  text: open,
  date: open,
  instant: open,
  count: open,
  total: open,
  last: (arrival, { of }) => (isEmpty(arrival, of) ? UNKNOWN : ANY),
  days_since_last: open,
  days_since: open,
  days_between: open,
  days_in_stage: open,
  entries: open,
  domain: open,
  extreme: open,
  missing: open,
};

/** The results that cannot be ruled out. */
export function onArrival<K extends ExpressionKind>(arrival: Arrival, expression: ExpressionOf<K>): Truths {
  return (handlers[expression.kind as K] as (arrival: Arrival, expression: ExpressionOf<K>) => Truths)(
    arrival,
    expression,
  );
}

const ORDER: { readonly [O in ExpressionOf<'compare'>['operator']]: (order: number) => boolean } = {
  '=': order => order === 0,
  '!=': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

function valuesOf(set: SetNode): readonly Expression[] {
  return set.list === null ? set.values : [];
}

/** `is` and `in`: a stage that the lead is known to be in, a segment, or a value that is certainly unknown. */
function isOneOf(arrival: Arrival, left: Expression, values: readonly Expression[]): Truths {
  const { meanings } = arrival.checking;
  const meaning = meanings.get(left);
  const members = values.map(value => meanings.get(value));
  if (meaning?.kind === 'stages') {
    if (arrival.stage === null || members.some(member => member?.kind !== 'stage')) return ANY;
    return certainly(members.some(member => member?.kind === 'stage' && member.name === arrival.stage));
  }
  if (meaning?.kind === 'segments') {
    return disjunction(
      members.map(member => (member?.kind === 'segment' ? segmentOnArrival(arrival, member.name) : ANY)),
    );
  }
  return valueOnArrival(arrival, left) === 'unknown' ? UNKNOWN : ANY;
}

function segmentOnArrival(arrival: Arrival, name: string): Truths {
  const segment = arrival.checking.names.segments.get(name);
  if (segment === undefined) return ANY;
  return named(arrival, `segment/${name}`, inside => onArrival(inside, segment.node.when));
}
