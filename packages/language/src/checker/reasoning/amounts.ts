// Numbers, days and instants of an expression as exact linear forms, with what has to be so for them to be known.
import type { Expression, ExpressionKind, ExpressionOf } from '../../syntax/nodes/expression.ts';
import { fieldType } from '../types/scope.ts';
import { type DayProblem, dayOf, instantOf } from '../values/day.ts';
import { type Decimal, decimalOf, stepsAt } from '../values/decimal.ts';
import { DAY } from '../values/duration.ts';
import { paramDecimals } from '../values/param-decimals.ts';
import { type Amount, calculated, extreme, maybe, negated, sure, TODAY } from './amount.ts';
import type { Asking } from './asking.ts';
import { factOf } from './facts.ts';
import { allOf, anyOf, known, unknown } from './formula.ts';
import { constant, difference, multiple } from './linear.ts';
import { atLeast, atMost, countedOf, countsOf, keyOfOccurrence } from './occurrences.ts';
import { type Quantity, quantity } from './quantity.ts';
import { scoreQuantity, scoreUnit } from './score-quantity.ts';

type Handlers = { readonly [K in ExpressionKind]: (asking: Asking, expression: ExpressionOf<K>) => Amount | null };

const ONE: Decimal = { steps: 1n, decimals: 0 };
/** Numbers of the data are at most so many steps in size. */
const MOST_STEPS = 4_000_000_000_000_000n;
const nothing = (): null => null;

const handlers: Handlers = {
  grouped: (asking, { inner }) => amountOf(asking, inner),
  number: (_, { number }) => sure(constant(decimalOf(number))),
  percent: (_, { number }) => {
    const { steps, decimals } = decimalOf(number);
    return sure(constant({ steps, decimals: decimals + 2 }));
  },
  date: (_, { date }) => dayAmount(dayOf(date.text)),
  instant: (_, { text }) => dayAmount(instantOf(text)),
  name: (asking, expression) => {
    const meaning = asking.reasoning.known.meanings.get(expression);
    if (meaning?.kind === 'param') return paramAmount(asking, meaning.name);
    if (meaning?.kind === 'score') {
      return sure(multiple(scoreQuantity(asking.reasoning, meaning.name), scoreUnit(asking.reasoning, meaning.name)));
    }
    return factAmount(asking, expression);
  },
  last: (asking, expression) => factAmount(asking, expression),
  negate: (asking, { operand }) => negated(amountOf(asking, operand)),
  arithmetic: (asking, { operator, left, right }) =>
    calculated(operator, amountOf(asking, left), amountOf(asking, right)),
  extreme: (asking, { which, of }) =>
    extreme(
      which,
      of.map(operand => amountOf(asking, operand)),
    ),
  count: (asking, { of }) => sure(multiple(countsOf(asking, of).trues, ONE)),
  total: (asking, { of, property }) => {
    const declared = asking.reasoning.known.activities.get(of.activity.text)?.node;
    const field = declared?.properties.find(({ name }) => name.text === property.text);
    const type = field === undefined ? null : fieldType(field);
    if (type?.kind !== 'number') return null;
    const key = `total/${property.text}/${keyOfOccurrence(asking, of)}`;
    return maybe(quantity(key, null, null), { steps: 1n, decimals: type.decimals });
  },
  days_since_last: (asking, { of }) => {
    const { trues } = countsOf(asking, of);
    const days = daysSince(asking, of);
    return { cases: sure(multiple(days, ONE)).cases, known: atLeast(trues, 1n), unknown: atMost(trues, 0n) };
  },
  days_since: (asking, { of }) =>
    isDate(asking, of.text) ? between(`field/${of.text}`, null) : maybe(quantity(`days since ${of.text}`, null, null)),
  days_between: (asking, { from, to }) =>
    isDate(asking, from.text) && isDate(asking, to.text)
      ? between(`field/${from.text}`, `field/${to.text}`)
      : maybe(quantity(`days between ${from.text} and ${to.text}`, null, null)),
  days_in_stage: ({ history }) => maybe(quantity(`${history}/days in stage`, 0n, null)),
  entries: ({ history }, { stage }) => sure(multiple(entriesOf(history, stage.text), ONE)),
  text: nothing,
  boolean: nothing,
  logic: nothing,
  not: nothing,
  occurs: nothing,
  latest_activity: nothing,
  ever_entered: nothing,
  compare: nothing,
  is: nothing,
  known: nothing,
  between: nothing,
  in: nothing,
  includes: nothing,
  matches: nothing,
  domain: nothing,
  missing: nothing,
};

/** The number, day or millisecond that an expression is; null for what is none, or is not understood. */
export function amountOf<K extends ExpressionKind>(asking: Asking, expression: ExpressionOf<K>): Amount | null {
  return (handlers[expression.kind as K] as (asking: Asking, expression: ExpressionOf<K>) => Amount | null)(
    asking,
    expression,
  );
}

/** How often the stage was entered. */
export function entriesOf(history: Asking['history'], stage: string): Quantity {
  return quantity(`${history}/entries of ${stage}`, 0n, null);
}

function dayAmount(day: number | DayProblem): Amount | null {
  return typeof day === 'number' ? sure(constant({ steps: BigInt(day), decimals: 0 })) : null;
}

/** A param can be set from outside to whatever is allowed. */
function paramAmount({ reasoning }: Asking, name: string): Amount | null {
  const node = reasoning.known.params.get(name)?.node;
  if (node === undefined) return null;
  const decimals = paramDecimals(node);
  const end = (token: typeof node.normally) => (token === null ? null : stepsAt(decimalOf(token), decimals));
  const held = quantity(`param/${name}`, end(node.allowed?.low ?? null), end(node.allowed?.high ?? null));
  return sure(multiple(held, { steps: 1n, decimals }));
}

function factAmount(asking: Asking, expression: Expression): Amount | null {
  const fact = factOf(asking, expression);
  const type = fact === null ? null : fieldType(fact.field);
  if (fact === null || type === null) return null;
  const isNumber = type.kind === 'number';
  if (!isNumber && type.kind !== 'date' && type.kind !== 'datetime') return null;
  const held = isNumber ? quantity(fact.key, -MOST_STEPS, MOST_STEPS) : quantity(fact.key, null, null);
  const { cases } = maybe(held, { steps: 1n, decimals: isNumber ? type.decimals : 0 });
  return { cases, known: fact.known, unknown: fact.unknown };
}

function isDate({ reasoning }: Asking, name: string): boolean {
  const field = reasoning.known.lead?.node.fields.find(each => each.name.text === name);
  return field !== undefined && fieldType(field).kind === 'date';
}

/** Days from one date to another, or to today. */
function between(from: string, to: string | null): Amount {
  const start = quantity(from, null, null);
  const end = to === null ? TODAY : quantity(to, null, null);
  const linear = difference(multiple(end, ONE), multiple(start, ONE));
  const facts = [start.key, ...(to === null ? [] : [to])];
  return { cases: sure(linear).cases, known: allOf(facts.map(known)), unknown: anyOf(facts.map(unknown)) };
}

function daysSince(asking: Asking, of: ExpressionOf<'days_since_last'>['of']): Quantity {
  const since = countedOf(asking, of, 'trues');
  const lasts = since.period?.kind === 'within' ? since.period.milliseconds : null;
  const high = lasts === null || lasts < 1 ? null : BigInt(Math.floor((lasts - 1) / DAY));
  return { key: `days since last/${keyOfOccurrence(asking, of)}`, low: 0n, high, counts: null, since };
}
