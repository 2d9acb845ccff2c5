// The parts of a condition: what `and`, `or` and `not` join; and the facts that each looks at.
import type { Condition, ConditionKind, ConditionOf, Expression, ExpressionKind, ExpressionOf } from '@funnel/bundle';

/** The parts that cannot be taken apart, in source order. */
export function leaves(condition: Condition): Condition[] {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.of.flatMap(leaves);
  if (condition.kind === 'not') return leaves(condition.of);
  return [condition];
}

type Sides = { readonly [K in ConditionKind]: (node: ConditionOf<K>) => readonly Expression[] };

const SIDES: Sides = {
  and: node => node.of.flatMap(sides),
  or: node => node.of.flatMap(sides),
  not: node => sides(node.of),
  compare: node => [node.left, node.right],
  equal: node => [node.left, node.right],
  among: node => [node.of],
  includes: node => [node.of],
  matches: node => [node.of],
  known: node => [node.of],
  truth: node => [node.of],
  constant: () => [],
  segment: () => [],
  gate: () => [],
  occurs: () => [],
  latest_activity: () => [],
  in_stage: () => [],
  ever_entered: () => [],
};

type Inner = { readonly [K in ExpressionKind]: (node: ExpressionOf<K>) => readonly Expression[] };
const none = (): readonly Expression[] => [];

const INNER: Inner = {
  field: none,
  property: none,
  number: none,
  text: none,
  boolean: none,
  date: none,
  datetime: none,
  member: none,
  param: none,
  score: none,
  grade: none,
  band: none,
  add: node => [node.left, node.right],
  subtract: node => [node.left, node.right],
  times: node => [node.of],
  rescale: node => [node.of],
  lowest: node => node.of,
  highest: node => node.of,
  count: none,
  total: none,
  last_property: none,
  days_since_last: none,
  days_since: node => [node.of],
  days_between: node => [node.from, node.to],
  domain: node => [node.of],
  days_in_stage: none,
  entries: none,
};

/** All values that a condition looks at outside of occurrences, those inside other values too. */
export function valuesIn(condition: Condition): Expression[] {
  return sides(condition).flatMap(withInner);
}

function sides<K extends ConditionKind>(condition: ConditionOf<K>): readonly Expression[] {
  return (SIDES[condition.kind as K] as (node: ConditionOf<K>) => readonly Expression[])(condition);
}

function withInner<K extends ExpressionKind>(expression: ExpressionOf<K>): Expression[] {
  const inner = (INNER[expression.kind as K] as (node: ExpressionOf<K>) => readonly Expression[])(expression);
  return [expression, ...inner.flatMap(each => withInner(each))];
}
