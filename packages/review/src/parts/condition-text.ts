// Conditions of a bundle as the language writes them, on one line.
import type {
  Condition,
  ConditionKind,
  ConditionOf,
  Occurrence,
  PeriodKind,
  PeriodOf,
  Rules,
  TextSet,
} from '@funnel/bundle';
import { durationWords } from '../test-file/duration.ts';
import { expressionText, memberText, quote } from './expression-text.ts';

type Printers = { readonly [K in ConditionKind]: (rules: Rules, node: ConditionOf<K>) => string };

const HOW = { starts: 'starts with', ends: 'ends with', contains: 'contains', word: 'contains word' } as const;

const PRINTERS: Printers = {
  and: (rules, node) => node.of.map(each => bracketed(rules, each, ['or'])).join(' and '),
  or: (rules, node) => node.of.map(each => bracketed(rules, each, [])).join(' or '),
  not: (rules, { of }) => {
    if (of.kind === 'occurs' && of.bound === 'at_least' && of.times === 1) return `no ${occurrenceText(rules, of.of)}`;
    if (of.kind === 'known') return `${expressionText(rules, of.of)} is unknown`;
    if (of.kind === 'equal') return `${expressionText(rules, of.left)} is not ${expressionText(rules, of.right)}`;
    if (of.kind === 'among') return `${expressionText(rules, of.of)} not in ${setText(of.set, of.type === 'text')}`;
    if (of.kind === 'in_stage') return stageText(of.stages, 'is not', 'not in');
    return `not ${bracketed(rules, of, ['and', 'or'])}`;
  },
  compare: (rules, node) => `${expressionText(rules, node.left)} ${node.operator} ${expressionText(rules, node.right)}`,
  equal: (rules, node) => `${expressionText(rules, node.left)} is ${expressionText(rules, node.right)}`,
  among: (rules, node) => `${expressionText(rules, node.of)} in ${setText(node.set, node.type === 'text')}`,
  includes: (rules, node) =>
    `${expressionText(rules, node.of)} includes ${node.quantity} of ${setText(node.set, node.type === 'text')}`,
  matches: (rules, node) => `${expressionText(rules, node.of)} ${HOW[node.how]} ${setText(node.set, true)}`,
  known: (rules, node) => `${expressionText(rules, node.of)} is known`,
  truth: (rules, node) => expressionText(rules, node.of),
  constant: (_, node) => String(node.value),
  segment: (rules, node) => {
    const construct = rules.segments.find(each => each.name === node.name)?.construct ?? 'segment';
    return `${construct} is ${node.name}`;
  },
  gate: (_, node) => node.name,
  occurs: (rules, node) => {
    const any = node.bound === 'at_least' && node.times === 1;
    const quantity = any ? 'any' : `at ${node.bound === 'at_least' ? 'least' : 'most'} ${node.times}`;
    return `${quantity} ${occurrenceText(rules, node.of)}`;
  },
  latest_activity: (_, node) => `latest activity is ${node.activity}`,
  in_stage: (_, node) => stageText(node.stages, 'is', 'in'),
  ever_entered: (_, node) => `ever entered ${node.stage}`,
};

/** A condition in the words of the language. */
export function conditionText<K extends ConditionKind>(rules: Rules, condition: ConditionOf<K>): string {
  return (PRINTERS[condition.kind as K] as (rules: Rules, node: ConditionOf<K>) => string)(rules, condition);
}

function bracketed(rules: Rules, condition: Condition, kinds: readonly ConditionKind[]): string {
  const text = conditionText(rules, condition);
  return kinds.includes(condition.kind) ? `(${text})` : text;
}

const PERIODS: { readonly [K in PeriodKind]: (period: PeriodOf<K>) => string } = {
  within: period => `within ${durationWords(period.milliseconds)}`,
  since_entering: period => `since entering ${period.stage}`,
  before_entering: period => `before entering ${period.stage}`,
};

function periodText<K extends PeriodKind>(period: PeriodOf<K>): string {
  return (PERIODS[period.kind as K] as (period: PeriodOf<K>) => string)(period);
}

function stageText(stages: readonly string[], one: string, several: string): string {
  return stages.length === 1 ? `stage ${one} ${stages[0]}` : `stage ${several} (${stages.join(', ')})`;
}

/** `call by sales where outcome is connected within 30 days`. */
export function occurrenceText(rules: Rules, occurrence: Occurrence): string {
  const by = occurrence.by === null ? '' : ` by ${occurrence.by}`;
  const where = occurrence.where === null ? '' : ` where (${conditionText(rules, occurrence.where)})`;
  const period = occurrence.period === null ? '' : ` ${periodText(occurrence.period)}`;
  return `${occurrence.activity ?? 'activity'}${by}${where}${period}`;
}

function setText(set: TextSet, quoted: boolean): string {
  return set.kind === 'list' ? set.name : `(${set.values.map(quoted ? quote : memberText).join(', ')})`;
}
