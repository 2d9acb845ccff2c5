// What has to be so for a condition to come out as asked: one handler a kind, exact in true, false and unknown. Where a handler
// cannot tell, it asks for less than is needed, so that what is found impossible is impossible.
import type { Expression, ExpressionKind, ExpressionOf } from '../../syntax/nodes/expression.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { shapeOf } from '../values/shape.ts';
import { amountOf, entriesOf } from './amounts.ts';
import type { Asking } from './asking.ts';
import { compared } from './comparisons.ts';
import { isOne, isOneOf } from './equality.ts';
import { factTest, knownTest, latestTest, partsTest } from './fact-tests.ts';
import { allOf, type Formula, NEVER } from './formula.ts';
import { includesTest } from './lists.ts';
import type { Mode } from './mode.ts';
import { gateFormula } from './named.ts';
import { atLeast, atMost, countsOf, keyOfOccurrence, sumAtLeast, sumAtMost } from './occurrences.ts';
import { and, certain, not, open, or, remembered, type Test, testOf } from './three-valued.ts';

type Handlers = { readonly [K in ExpressionKind]: (asking: Asking, expression: ExpressionOf<K>) => Test };

const handlers: Handlers = {
  logic: (asking, { operator, operands }) => {
    const tests = operands.map(operand => conditionTest(asking, operand));
    return operator === 'and' ? and(tests) : or(tests);
  },
  not: (asking, { operand }) => not(conditionTest(asking, operand)),
  grouped: (asking, { inner }) => conditionTest(asking, inner),
  occurs: (asking, expression) => {
    const { quantifier, times } = expression;
    const count = times === null ? 1n : stepsAt(decimalOf(times), 0);
    if (count === null) return opaque(asking, expression);
    const isUpward = quantifier === 'any' || quantifier === 'at_least';
    const test = reaches(asking, expression, quantifier === 'at_most' ? count + 1n : count);
    return isUpward ? test : not(test);
  },
  latest_activity: latestTest,
  ever_entered: ({ history }, { stage }) => {
    const entries = entriesOf(history, stage.text);
    return testOf({ true: () => atLeast(entries, 1n), false: () => atMost(entries, 0n), unknown: () => NEVER });
  },
  compare: (asking, expression) => {
    const { operator, left, right } = expression;
    const test = compared(operator, amountOf(asking, left), amountOf(asking, right));
    return test ?? opaque(asking, expression);
  },
  between: (asking, expression) => {
    const [of, low, high] = [expression.of, expression.low, expression.high].map(each => amountOf(asking, each));
    const [above, below] = [compared('>=', of ?? null, low ?? null), compared('<=', of ?? null, high ?? null)];
    return above === null || below === null ? opaque(asking, expression) : and([above, below]);
  },
  is: (asking, expression) => {
    const test = isOne(asking, expression.left, expression.right) ?? opaque(asking, { ...expression, negated: false });
    return expression.negated ? not(test) : test;
  },
  in: (asking, expression) => {
    const test = isOneOf(asking, expression.of, expression.set) ?? opaque(asking, { ...expression, negated: false });
    return expression.negated ? not(test) : test;
  },
  known: (asking, { of, word, negated }) => {
    const test = knownTest(asking, of) ?? open(keyOf(asking, { kind: 'known', of }), true);
    return (word === 'known') === negated ? not(test) : test;
  },
  includes: (asking, expression) => includesTest(asking, expression) ?? opaque(asking, expression),
  matches: (asking, expression) => partsTest(asking, expression) ?? opaque(asking, expression),
  name: (asking, expression) => {
    const meaning = asking.reasoning.known.meanings.get(expression);
    if (meaning?.kind === 'gate') return mode => gateFormula(asking, meaning.name, mode);
    return factTest(asking, expression) ?? opaque(asking, expression);
  },
  last: (asking, expression) => factTest(asking, expression) ?? opaque(asking, expression),
  boolean: (_, { value }) => certain(value),
  count: opaque,
  total: opaque,
  days_since_last: opaque,
  days_since: opaque,
  days_between: opaque,
  days_in_stage: opaque,
  entries: opaque,
  domain: opaque,
  extreme: opaque,
  arithmetic: opaque,
  negate: opaque,
  number: opaque,
  percent: opaque,
  text: opaque,
  date: opaque,
  instant: opaque,
  missing: opaque,
};

/** What has to be so for the condition to come out as asked. */
export function conditionFormula(asking: Asking, condition: Expression, mode: Mode): Formula {
  return conditionTest(asking, condition)(mode);
}

/** The condition as a test that can be asked to come out in any way. */
export function conditionTest<K extends ExpressionKind>(asking: Asking, condition: ExpressionOf<K>): Test {
  const { tests } = asking.reasoning;
  // What is being looked into already matters for named things that go round.
  const place = `${asking.history} ${asking.happening} ${asking.within.join(' ')}`;
  const own = tests.get(condition) ?? new Map<string, Test>();
  tests.set(condition, own);
  const found = own.get(place);
  if (found !== undefined) return found;
  const handler = handlers[condition.kind as K] as (asking: Asking, condition: ExpressionOf<K>) => Test;
  const test = remembered(handler(asking, condition));
  own.set(place, test);
  return test;
}

/** At least so often; what the `where` asks of the lead has to be so as well. */
function reaches(asking: Asking, { occurrence }: ExpressionOf<'occurs'>, count: bigint): Test {
  const counts = countsOf(asking, occurrence);
  const seen = { ...asking, happening: keyOfOccurrence(asking, occurrence) };
  const { where } = occurrence;
  return testOf({
    true: () =>
      allOf([
        atLeast(counts.trues, count),
        ...(where === null || count < 1n ? [] : [conditionFormula(seen, where, 'true')]),
      ]),
    false: () => sumAtMost(counts, count - 1n),
    unknown: () =>
      counts.unknowns === null ? NEVER : allOf([atMost(counts.trues, count - 1n), sumAtLeast(counts, count)]),
  });
}

/** Written alike, it comes out alike; nothing else is known of it. */
function opaque(asking: Asking, expression: Expression): Test {
  return open(keyOf(asking, expression));
}

function keyOf({ history, happening }: Asking, node: unknown): string {
  return JSON.stringify(['?', history, happening, shapeOf(node)]);
}
