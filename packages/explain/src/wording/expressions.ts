// Values of conditions in words.
import type { Decision, Expression, ExpressionKind, ExpressionOf } from '@funnel/bundle';
import { dayWords, instantWords } from './dates.ts';
import { joined } from './lists.ts';
import { called, type NameBook, spoken, stageCalled } from './names.ts';
import { plainNumber } from './numbers.ts';
import { occurrenceWords } from './occurrences.ts';

/** What wording needs: the names, and the decision where values in force are to be said instead of their names. */
export interface Speech {
  readonly names: NameBook;
  readonly decision: Decision | null;
  /** The activity of the `where` at hand, whose properties have labels. */
  readonly activity: string | null;
  /** Whether scores are said with their value: `Engagement (31)`. */
  readonly figures: boolean;
}

type Words = { readonly [K in ExpressionKind]: (speech: Speech, node: ExpressionOf<K>) => string };

function plain(value: number, decimals: number): string {
  return plainNumber(value / 10 ** decimals, decimals);
}

function quoted(text: string): string {
  return `"${text}"`;
}

const WORDS: Words = {
  field: ({ names }, node) => called(names.fields, node.name),
  property: ({ names, activity }, node) => {
    const declared = names.activities.get(activity ?? '')?.properties.find(each => each.name === node.name);
    return declared?.label ?? spoken(node.name);
  },
  number: (_, node) => plain(node.value, node.decimals),
  text: (_, node) => quoted(node.value),
  boolean: (_, node) => (node.value ? 'yes' : 'no'),
  date: (_, node) => dayWords(node.value),
  datetime: (_, node) => instantWords(node.value),
  member: (_, node) => node.value,
  band: (_, node) => spoken(node.value),
  param: ({ names, decision }, node) => {
    const inForce = decision?.params[node.name];
    return inForce ? plainNumber(inForce.value) : quoted(called(names.params, node.name));
  },
  score: ({ names, decision, figures }, node) => {
    const value = figures ? decision?.scores[node.name]?.value : undefined;
    const name = called(names.scores, node.name);
    return value === undefined ? name : `${name} (${plainNumber(value)})`;
  },
  grade: ({ names }, node) => called(names.grades, node.name),
  add: (speech, node) => `${expressionWords(speech, node.left)} + ${expressionWords(speech, node.right)}`,
  subtract: (speech, node) => `${expressionWords(speech, node.left)} − ${expressionWords(speech, node.right)}`,
  times: (speech, node) => `${plain(node.by, node.by_decimals)} × ${expressionWords(speech, node.of)}`,
  rescale: (speech, node) => expressionWords(speech, node.of),
  lowest: (speech, node) => `the lowest of ${joined(node.of.map(each => expressionWords(speech, each)))}`,
  highest: (speech, node) => `the highest of ${joined(node.of.map(each => expressionWords(speech, each)))}`,
  count: (speech, node) => `the number of ${occurrenceWords(speech, node.of)}`,
  total: (speech, node) => `the sum of ${spoken(node.property)} over ${occurrenceWords(speech, node.of)}`,
  last_property: (speech, node) => `${spoken(node.property)} of the last ${occurrenceWords(speech, node.of)}`,
  days_since_last: (speech, node) => `days since the last ${occurrenceWords(speech, node.of)}`,
  days_since: (speech, node) => `days since ${expressionWords(speech, node.of)}`,
  days_between: (speech, node) =>
    `days from ${expressionWords(speech, node.from)} to ${expressionWords(speech, node.to)}`,
  domain: (speech, node) => `the domain of ${expressionWords(speech, node.of)}`,
  days_in_stage: () => 'the number of days in the stage',
  entries: ({ names }, node) => `the number of entries into ${stageCalled(names, node.stage)}`,
};

/** The expression as part of a sentence: `Company size`, `5,000`, `the domain of email`. */
export function expressionWords(speech: Speech, node: Expression): string {
  const words = WORDS[node.kind] as (speech: Speech, node: Expression) => string;
  return words(speech, node);
}
