// Values of a made-up lead.
import type { Expression, ExpressionKind, ExpressionOf, OccurrenceNode } from '../../syntax/nodes/expression.ts';
import type { Decimal } from '../values/decimal.ts';
import { compareDecimals, decimalOf } from '../values/decimal.ts';
import { DAY } from '../values/duration.ts';
import { bandOf, paramOf } from './named.ts';
import { latest, matchesOf } from './occurrences.ts';
import { scoreOf } from './scores.ts';
import type { Plain, Situation, Value } from './situation.ts';

type Handlers = { readonly [K in ExpressionKind]: (situation: Situation, expression: ExpressionOf<K>) => Value };

const unclear = (): Value => 'unclear';
const number = (value: Decimal): Value => ({ is: value });
const whole = (count: number): Value => number({ steps: BigInt(count), decimals: 0 });

const handlers: Handlers = {
  grouped: (situation, { inner }) => valueIn(situation, inner),
  number: (_, expression) => number(decimalOf(expression.number)),
  percent: (_, expression) => {
    const { steps, decimals } = decimalOf(expression.number);
    return number({ steps, decimals: decimals + 2 });
  },
  text: (_, { text }) => ({ is: text.value }),
  date: (_, { date }) => ({ is: date.text }),
  boolean: (_, { value }) => ({ is: value }),
  negate: (situation, { operand }) =>
    calculated(situation, [operand], ([value]) => ({ ...value!, steps: -value!.steps })),
  arithmetic: (situation, { operator, left, right }) =>
    calculated(situation, [left, right], ([a, b]) => ARITHMETIC[operator](a!, b!)),
  extreme: (situation, { which, of }) =>
    calculated(situation, of, values =>
      values.reduce((best, value) => {
        const order = compareDecimals(value, best);
        return (which === 'lowest' ? order < 0 : order > 0) ? value : best;
      }),
    ),
  name: (situation, expression) => {
    const meaning = situation.known.meanings.get(expression);
    if (meaning?.kind === 'field') return held(situation.fields, meaning.field.name.text);
    if (meaning?.kind === 'property') return held(situation.looked?.properties, meaning.field.name.text);
    if (meaning?.kind === 'param') return paramOf(situation, meaning.name);
    if (meaning?.kind === 'score') return scoreOf(situation, meaning.name);
    if (meaning?.kind === 'grade') return bandOf(situation, meaning.name);
    return meaning?.kind === 'member' || meaning?.kind === 'band' ? { is: meaning.value } : 'unclear';
  },
  count: (situation, { of }) => {
    const { found, isUnclear } = matchesOf(situation, of);
    return isUnclear ? 'unclear' : whole(found.length);
  },
  total: (situation, { of, property }) => {
    const { found, isUnclear } = matchesOf(situation, of);
    const values = found.map(({ properties }) => properties.get(property.text)).filter(isDecimal);
    return isUnclear ? 'unclear' : number(values.reduce(ARITHMETIC['+'], { steps: 0n, decimals: 0 }));
  },
  last: (situation, { of, property }) => ofLatest(situation, of, ({ properties }) => held(properties, property.text)),
  days_since_last: (situation, { of }) => ofLatest(situation, of, ({ ago }) => whole(Math.floor(ago / DAY))),
  days_since: (situation, { of }) => (situation.fields.has(of.text) ? 'unclear' : 'unknown'),
  days_between: ({ fields }, { from, to }) => (fields.has(from.text) && fields.has(to.text) ? 'unclear' : 'unknown'),
  days_in_stage: ({ history }) => whole(Math.floor((history.at(-1)?.ago ?? 0) / DAY)),
  entries: ({ history }, { stage }) => whole(history.filter(entry => entry.stage === stage.text).length),
  domain: (situation, { of }) => {
    const value = valueIn(situation, of);
    if (typeof value === 'string' || typeof value.is !== 'string') return value;
    const at = value.is.lastIndexOf('@');
    return at === -1 || at === value.is.length - 1 ? 'unknown' : { is: value.is.slice(at + 1) };
  },
  instant: unclear,
  logic: unclear,
  not: unclear,
  occurs: unclear,
  latest_activity: unclear,
  ever_entered: unclear,
  compare: unclear,
  is: unclear,
  known: unclear,
  between: unclear,
  in: unclear,
  includes: unclear,
  matches: unclear,
  missing: unclear,
};

/** The value of an expression, as far as the example fixes it. */
export function valueIn<K extends ExpressionKind>(situation: Situation, expression: ExpressionOf<K>): Value {
  return (handlers[expression.kind as K] as (situation: Situation, expression: ExpressionOf<K>) => Value)(
    situation,
    expression,
  );
}

const ARITHMETIC: { readonly [O in '+' | '-' | '*']: (a: Decimal, b: Decimal) => Decimal } = {
  '+': (a, b) => sum(a, b),
  '-': (a, b) => sum(a, { ...b, steps: -b.steps }),
  '*': (a, b) => ({ steps: a.steps * b.steps, decimals: a.decimals + b.decimals }),
};

function sum(a: Decimal, b: Decimal): Decimal {
  const decimals = Math.max(a.decimals, b.decimals);
  const at = (value: Decimal) => value.steps * 10n ** BigInt(decimals - value.decimals);
  return { steps: at(a) + at(b), decimals };
}

export function isDecimal(value: Plain | undefined): value is Decimal {
  return typeof value === 'object' && 'steps' in value;
}

function held(values: ReadonlyMap<string, Plain> | undefined, name: string): Value {
  const value = values?.get(name);
  return value === undefined ? 'unknown' : { is: value };
}

function calculated(
  situation: Situation,
  operands: readonly Expression[],
  work: (values: readonly Decimal[]) => Decimal,
): Value {
  const values = operands.map(operand => valueIn(situation, operand));
  if (values.includes('unclear')) return 'unclear';
  if (values.includes('unknown')) return 'unknown';
  const numbers = values.map(value => (typeof value === 'string' ? undefined : value.is)).filter(isDecimal);
  return numbers.length === operands.length ? number(work(numbers)) : 'unclear';
}

/** Of the latest activity; of none it is unknown. */
function ofLatest(
  situation: Situation,
  of: OccurrenceNode,
  look: (happened: Situation['activities'][number]) => Value,
): Value {
  const { found, unknown, isUnclear } = matchesOf(situation, of);
  if (isUnclear || unknown > 0) return 'unclear';
  if (found.length === 0) return 'unknown';
  const last = latest(found);
  return last === null ? 'unclear' : look(last);
}
