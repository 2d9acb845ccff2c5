// Whether a condition holds for a made-up lead.
import type { Expression, ExpressionKind, ExpressionOf, SetNode } from '../../syntax/nodes/expression.ts';
import { compareDecimals, decimalOf, stepsAt } from '../values/decimal.ts';
import { folded } from '../values/folded.ts';
import { containsWords } from '../values/words-in.ts';
import { gateAnswer, segmentAnswer } from './named.ts';
import { latest, matchesOf } from './occurrences.ts';
import { type Answer, all, enteredAgo, not, type Plain, type Situation, some } from './situation.ts';
import { isDecimal, valueIn } from './values.ts';

type Handlers = { readonly [K in ExpressionKind]: (situation: Situation, expression: ExpressionOf<K>) => Answer };

const handlers: Handlers = {
  logic: (situation, { operator, operands }) => {
    const answers = operands.map(operand => holds(situation, operand));
    return operator === 'and' ? all(answers) : some(answers);
  },
  not: (situation, { operand }) => not(holds(situation, operand)),
  grouped: (situation, { inner }) => holds(situation, inner),
  occurs: (situation, { occurrence, quantifier, times }) => {
    const { found, unknown, isUnclear } = matchesOf(situation, occurrence);
    const count = times === null ? 1n : stepsAt(decimalOf(times), 0);
    if (isUnclear || count === null) return 'unclear';
    const isUpward = quantifier === 'any' || quantifier === 'at_least';
    const bar = quantifier === 'at_most' ? count + 1n : quantifier === 'no' ? 1n : count;
    const reached: Answer = found.length >= bar ? true : found.length + unknown >= bar ? 'unknown' : false;
    return isUpward ? reached : not(reached);
  },
  latest_activity: (situation, { activity }) => {
    const own = situation.activities.filter(({ type }) => situation.known.activities.get(type)?.node.by === null);
    if (own.length === 0) return 'unclear';
    const last = latest(own);
    return last === null ? 'unclear' : last.type === activity.text;
  },
  ever_entered: (situation, { stage }) => enteredAgo(situation, stage.text) !== null,
  compare: (situation, { operator, left, right }) => compared(situation, left, right, order => ORDER[operator](order)),
  between: (situation, { of, low, high }) =>
    all([compared(situation, of, low, order => order >= 0), compared(situation, of, high, order => order <= 0)]),
  is: (situation, { left, right, negated }) => {
    const answer = isOne(situation, left, right);
    return negated ? not(answer) : answer;
  },
  in: (situation, { of, set, negated }) => {
    const answer = isIn(situation, of, set);
    return negated ? not(answer) : answer;
  },
  known: (situation, { of, word, negated }) => {
    const value = valueIn(situation, of);
    return value === 'unclear' ? 'unclear' : ((word === 'known') !== negated) === (value !== 'unknown');
  },
  includes: (situation, { of, set, quantity }) => {
    const list = valueIn(situation, of);
    const wanted = textsOf(situation, set);
    if (list === 'unknown') return 'unknown';
    if (list === 'unclear' || wanted === null || !Array.isArray(list.is)) return 'unclear';
    const has = new Set((list.is as readonly string[]).map(folded));
    return quantity === 'all' ? wanted.every(text => has.has(text)) : wanted.some(text => has.has(text));
  },
  matches: (situation, { of, set, how }) => {
    const value = valueIn(situation, of);
    const wanted = textsOf(situation, set);
    if (value === 'unknown') return 'unknown';
    if (value === 'unclear' || wanted === null || typeof value.is !== 'string') return 'unclear';
    const text = folded(value.is);
    return some(wanted.map(part => MATCH[how](text, part)));
  },
  name: (situation, expression) => {
    const meaning = situation.known.meanings.get(expression);
    return meaning?.kind === 'gate' ? gateAnswer(situation, meaning.name) : asAnswer(situation, expression);
  },
  boolean: (_, { value }) => value,
  last: asAnswer,
  count: asAnswer,
  total: asAnswer,
  days_since_last: asAnswer,
  days_since: asAnswer,
  days_between: asAnswer,
  days_in_stage: asAnswer,
  entries: asAnswer,
  domain: asAnswer,
  extreme: asAnswer,
  arithmetic: asAnswer,
  negate: asAnswer,
  number: asAnswer,
  percent: asAnswer,
  text: asAnswer,
  date: asAnswer,
  instant: asAnswer,
  missing: () => 'unclear',
};

/** Whether it holds, as far as the example fixes it. */
export function holds<K extends ExpressionKind>(situation: Situation, expression: ExpressionOf<K>): Answer {
  return (handlers[expression.kind as K] as (situation: Situation, expression: ExpressionOf<K>) => Answer)(
    situation,
    expression,
  );
}

/** A boolean value by itself. */
function asAnswer(situation: Situation, expression: Expression): Answer {
  const value = valueIn(situation, expression);
  if (typeof value === 'string') return value;
  return typeof value.is === 'boolean' ? value.is : 'unclear';
}

const ORDER: { readonly [O in ExpressionOf<'compare'>['operator']]: (order: number) => boolean } = {
  '=': order => order === 0,
  '!=': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

const MATCH: { readonly [H in ExpressionOf<'matches'>['how']]: (text: string, part: string) => Answer } = {
  starts: (text, part) => text.startsWith(part),
  ends: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
  word: containsWords,
};

/** Numbers by their size, dates by their day. */
function compared(situation: Situation, left: Expression, right: Expression, test: (order: number) => boolean): Answer {
  const [a, b] = [valueIn(situation, left), valueIn(situation, right)];
  if (a === 'unclear' || b === 'unclear') return 'unclear';
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (isDecimal(a.is) && isDecimal(b.is)) return test(compareDecimals(a.is, b.is));
  if (typeof a.is !== 'string' || typeof b.is !== 'string') return 'unclear';
  return test(a.is < b.is ? -1 : a.is > b.is ? 1 : 0);
}

function isOne(situation: Situation, left: Expression, right: Expression): Answer {
  const { meanings } = situation.known;
  const [subject, member] = [meanings.get(left), meanings.get(right)];
  if (subject?.kind === 'segments') {
    return member?.kind === 'segment' ? segmentAnswer(situation, member.name) : 'unclear';
  }
  if (subject?.kind === 'stages') {
    return member?.kind === 'stage' ? situation.history.at(-1)?.stage === member.name : 'unclear';
  }
  const [a, b] = [
    valueIn(situation, left),
    member?.kind === 'member' ? { is: member.value } : valueIn(situation, right),
  ];
  if (a === 'unclear' || b === 'unclear') return 'unclear';
  return a === 'unknown' || b === 'unknown' ? 'unknown' : isSame(a.is, b.is);
}

function isSame(a: Plain, b: Plain): Answer {
  if (isDecimal(a) && isDecimal(b)) return compareDecimals(a, b) === 0;
  if (typeof a === 'string' && typeof b === 'string') return folded(a) === folded(b);
  return typeof a === 'boolean' && typeof b === 'boolean' ? a === b : 'unclear';
}

function isIn(situation: Situation, of: Expression, set: SetNode): Answer {
  if (set.list === null) return some(set.values.map(value => isOne(situation, of, value)));
  const value = valueIn(situation, of);
  const texts = textsOf(situation, set);
  if (value === 'unknown') return 'unknown';
  if (value === 'unclear' || texts === null || typeof value.is !== 'string') return 'unclear';
  return texts.includes(folded(value.is));
}

/** The texts and members of a set, folded; null where it holds something else. */
export function textsOf({ known }: Situation, set: SetNode): readonly string[] | null {
  if (set.list !== null) return known.listTexts.get(set.list.text)?.map(folded) ?? null;
  const texts = set.values.map(value => {
    const meaning = known.meanings.get(value);
    if (meaning?.kind === 'member') return folded(meaning.value);
    return value.kind === 'text' ? folded(value.text.value) : null;
  });
  return texts.includes(null) ? null : texts.map(String);
}
