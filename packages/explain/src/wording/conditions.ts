// Conditions in words, negations pushed down to where people say them: "Budget is not approved", "no trial started".
import type { And, Compare, Condition, ConditionKind, ConditionOf, Expression, Order, TextSet } from '@funnel/bundle';
import { expressionWords, type Speech } from './expressions.ts';
import { folded, joined } from './lists.ts';
import { called, spoken, stageCalled } from './names.ts';
import { occurrenceWords } from './occurrences.ts';
import { otherAnswer } from './yes-no.ts';

/** How tightly the words hold together: an `or` inside an `and` needs brackets. */
interface Phrase {
  readonly text: string;
  readonly binds: 'or' | 'and' | 'alone';
}

type Phrases = {
  readonly [K in ConditionKind]: (speech: Speech, node: ConditionOf<K>, yes: boolean) => Phrase;
};

const OPPOSITE: Readonly<Record<Order, Order>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '!=', '!=': '=' };
const MIRRORED: Readonly<Record<Order, Order>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' };
const NUMBER_ORDER: Readonly<Record<Order, string>> = {
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
  '=': 'is',
  '!=': 'is not',
};
const TIME_ORDER: Readonly<Record<Order, string>> = {
  '<': 'is before',
  '<=': 'is not after',
  '>': 'is after',
  '>=': 'is not before',
  '=': 'is',
  '!=': 'is not',
};
const MATCHING = { starts: 'start', ends: 'end', contains: 'contain', word: 'contain the word' } as const;
const LITERALS = new Set(['number', 'date', 'datetime', 'text', 'param']);

function alone(text: string): Phrase {
  return { text, binds: 'alone' };
}

function setWords(set: TextSet, quote: boolean, word: 'and' | 'or' = 'or'): string {
  if (set.kind === 'list') return `the list "${spoken(set.name)}"`;
  return folded(
    set.values.map(value => (quote ? `"${value}"` : value)),
    6,
    word,
  );
}

function several(speech: Speech, of: readonly Condition[], yes: boolean, word: 'and' | 'or'): Phrase {
  const phrases = of.map(each => phrase(speech, each, yes));
  const texts = phrases.map(each => (each.binds === 'alone' || each.binds === word ? each.text : `(${each.text})`));
  return { text: texts.join(` ${word} `), binds: texts.length === 1 ? phrases[0]!.binds : word };
}

function isTime(speech: Speech, node: Expression): boolean {
  if (node.kind === 'field') {
    const kind = speech.names.fields.get(node.name)?.type.kind;
    return kind === 'date' || kind === 'datetime';
  }
  return node.kind === 'date' || node.kind === 'datetime';
}

/** The comparison with what is asked on the left and the bar on the right, however it was written. */
export function facing(node: Compare): { left: Expression; operator: Order; right: Expression } {
  const turned = LITERALS.has(node.left.kind) && !LITERALS.has(node.right.kind);
  return turned
    ? { left: node.right, operator: MIRRORED[node.operator], right: node.left }
    : { left: node.left, operator: node.operator, right: node.right };
}

/** `x between low and high` is compiled to two comparisons; this finds them again. */
function between(speech: Speech, node: And): string | null {
  const [first, second] = node.of;
  if (node.of.length !== 2 || first?.kind !== 'compare' || second?.kind !== 'compare') return null;
  const low = facing(first);
  const high = facing(second);
  if (low.operator !== '>=' || high.operator !== '<=') return null;
  if (JSON.stringify(low.left) !== JSON.stringify(high.left)) return null;
  const [subject, from, to] = [low.left, low.right, high.right].map(each => expressionWords(speech, each));
  return `${subject} is between ${from} and ${to}`;
}

const PHRASES: Phrases = {
  and: (speech, node, yes) => {
    const range = yes ? between(speech, node) : null;
    return range === null ? several(speech, node.of, yes, yes ? 'and' : 'or') : alone(range);
  },
  or: (speech, node, yes) => several(speech, node.of, yes, yes ? 'or' : 'and'),
  not: (speech, node, yes) => phrase(speech, node.of, !yes),
  compare: (speech, node, yes) => {
    const { left, operator, right } = facing(node);
    const words = isTime(speech, left) || isTime(speech, right) ? TIME_ORDER : NUMBER_ORDER;
    return alone(
      `${expressionWords(speech, left)} ${words[yes ? operator : OPPOSITE[operator]]} ${expressionWords(speech, right)}`,
    );
  },
  equal: (speech, node, yes) => {
    const [asked, answer] = [node.left, node.right].map(each => expressionWords(speech, each));
    const other = yes ? null : otherAnswer(speech.names, node);
    return alone(`${asked} is ${other ?? `${yes ? '' : 'not '}${answer}`}`);
  },
  among: (speech, node, yes) => {
    const set = setWords(node.set, node.type === 'text');
    const link = node.set.kind === 'list' ? 'in ' : '';
    return alone(`${expressionWords(speech, node.of)} is ${yes ? '' : 'not '}${link}${set}`);
  },
  includes: (speech, node, yes) => {
    const several = node.set.kind === 'list' || node.set.values.length > 1;
    const quantity = several && (node.quantity === 'all' || node.set.kind === 'list') ? `${node.quantity} of ` : '';
    const set = setWords(node.set, node.type === 'text', node.quantity === 'all' ? 'and' : 'or');
    return alone(`${expressionWords(speech, node.of)} ${yes ? 'includes' : 'does not include'} ${quantity}${set}`);
  },
  matches: (speech, node, yes) => {
    const [verb, ...rest] = MATCHING[node.how].split(' ');
    const tail = node.how === 'starts' || node.how === 'ends' ? ['with'] : rest;
    const words = [yes ? `${verb}s` : `does not ${verb}`, ...tail, setWords(node.set, true)];
    return alone(`${expressionWords(speech, node.of)} ${words.join(' ')}`);
  },
  known: (speech, node, yes) => alone(`${expressionWords(speech, node.of)} is ${yes ? '' : 'not '}known`),
  truth: (speech, node, yes) => alone(`${expressionWords(speech, node.of)} is ${yes ? 'yes' : 'no'}`),
  constant: (_, node, yes) => alone(node.value === yes ? 'always' : 'never'),
  segment: ({ names }, node, yes) => alone(`${yes ? '' : 'not '}${called(names.segments, node.name)}`),
  gate: ({ names }, node, yes) => alone(`${yes ? '' : 'not '}${called(names.gates, node.name)}`),
  occurs: (speech, node, yes) => {
    const of = occurrenceWords(speech, node.of);
    const atLeast = (node.bound === 'at_least') === yes;
    const times = yes ? node.times : node.bound === 'at_least' ? node.times - 1 : node.times + 1;
    if (atLeast) return alone(times === 1 ? `any ${of}` : `at least ${times} times ${of}`);
    return alone(times === 0 ? `no ${of}` : `at most ${times} times ${of}`);
  },
  latest_activity: ({ names }, node, yes) =>
    alone(`the latest activity is ${yes ? '' : 'not '}${called(names.activities, node.activity)}`),
  in_stage: ({ names }, node, yes) => {
    const stages = joined(
      node.stages.map(each => stageCalled(names, each)),
      'or',
    );
    return alone(`the stage is ${yes ? '' : 'not '}${stages}`);
  },
  ever_entered: ({ names }, node, yes) =>
    alone(`the lead ${yes ? 'was once' : 'was never'} in ${stageCalled(names, node.stage)}`),
};

function phrase(speech: Speech, node: Condition, yes: boolean): Phrase {
  const words = PHRASES[node.kind] as (speech: Speech, node: Condition, yes: boolean) => Phrase;
  return words(speech, node, yes);
}

/** The condition as part of a sentence; with `yes` false, that it does not hold. */
export function conditionWords(speech: Speech, node: Condition, yes = true): string {
  return phrase(speech, node, yes).text;
}
