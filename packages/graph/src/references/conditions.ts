// What conditions and values ask: the ids of the nodes that they name.
import type {
  Condition,
  ConditionKind,
  ConditionOf,
  Expression,
  ExpressionKind,
  ExpressionOf,
  Occurrence,
  PeriodKind,
  PeriodOf,
  TextSet,
} from '@funnel/bundle';

type Ids = readonly string[];

const none = (): Ids => [];
const all = (of: readonly Expression[]): Ids => of.flatMap(expressionIds);

const sets: { readonly [K in TextSet['kind']]: (set: Extract<TextSet, { kind: K }>) => Ids } = {
  values: none,
  list: ({ name }) => [`list/${name}`],
};
const setIds = <K extends TextSet['kind']>(set: Extract<TextSet, { kind: K }>): Ids =>
  (sets[set.kind as K] as (set: Extract<TextSet, { kind: K }>) => Ids)(set);

const periods: { readonly [K in PeriodKind]: (period: PeriodOf<K>) => Ids } = {
  within: none,
  since_entering: ({ stage }) => [`stage/${stage}`],
  before_entering: ({ stage }) => [`stage/${stage}`],
};
const periodIds = <K extends PeriodKind>(period: PeriodOf<K>): Ids =>
  (periods[period.kind as K] as (period: PeriodOf<K>) => Ids)(period);

const expressions: { readonly [K in ExpressionKind]: (node: ExpressionOf<K>) => Ids } = {
  field: ({ name }) => [`field/${name}`],
  property: none,
  number: none,
  text: none,
  boolean: none,
  date: none,
  datetime: none,
  member: none,
  band: none,
  param: ({ name }) => [`param/${name}`],
  score: ({ name }) => [`score/${name}`],
  grade: ({ name }) => [`grade/${name}`],
  add: ({ left, right }) => all([left, right]),
  subtract: ({ left, right }) => all([left, right]),
  times: ({ of }) => expressionIds(of),
  rescale: ({ of }) => expressionIds(of),
  lowest: ({ of }) => all(of),
  highest: ({ of }) => all(of),
  count: ({ of }) => occurrenceIds(of),
  total: ({ of }) => occurrenceIds(of),
  last_property: ({ of }) => occurrenceIds(of),
  days_since_last: ({ of }) => occurrenceIds(of),
  days_since: ({ of }) => expressionIds(of),
  days_between: ({ from, to }) => all([from, to]),
  domain: ({ of }) => expressionIds(of),
  days_in_stage: none,
  entries: ({ stage }) => [`stage/${stage}`],
};

/** What a value asks. */
export function expressionIds<K extends ExpressionKind>(node: ExpressionOf<K>): Ids {
  return (expressions[node.kind as K] as (node: ExpressionOf<K>) => Ids)(node);
}

/** The kind of activity, if it is a certain one, and what its tests ask. */
export const occurrenceIds = ({ activity, where, period }: Occurrence): Ids => [
  ...(activity === null ? [] : [`activity/${activity}`]),
  ...(where === null ? [] : conditionIds(where)),
  ...(period === null ? [] : periodIds(period)),
];

const conditions: { readonly [K in ConditionKind]: (node: ConditionOf<K>) => Ids } = {
  and: ({ of }) => of.flatMap(conditionIds),
  or: ({ of }) => of.flatMap(conditionIds),
  not: ({ of }) => conditionIds(of),
  compare: ({ left, right }) => all([left, right]),
  equal: ({ left, right }) => all([left, right]),
  among: ({ of, set }) => [...expressionIds(of), ...setIds(set)],
  includes: ({ of, set }) => [...expressionIds(of), ...setIds(set)],
  matches: ({ of, set }) => [...expressionIds(of), ...setIds(set)],
  known: ({ of }) => expressionIds(of),
  truth: ({ of }) => expressionIds(of),
  constant: none,
  segment: ({ name }) => [`segment/${name}`],
  gate: ({ name }) => [`gate/${name}`],
  occurs: ({ of }) => occurrenceIds(of),
  latest_activity: ({ activity }) => [`activity/${activity}`],
  in_stage: ({ stages }) => stages.map(stage => `stage/${stage}`),
  ever_entered: ({ stage }) => [`stage/${stage}`],
};

/** What a condition asks. */
export function conditionIds<K extends ConditionKind>(node: ConditionOf<K>): Ids {
  return (conditions[node.kind as K] as (node: ConditionOf<K>) => Ids)(node);
}

/** What arms, and lines with a `when`, ask. */
export const armIds = (arms: readonly { readonly when: Condition | null }[]): Ids =>
  arms.flatMap(({ when }) => (when === null ? [] : conditionIds(when)));
