// Expressions of the bundle as rows: names become places, literals staged values.
import { type Expression, type ExpressionKind, type ExpressionOf, fold } from '@funnel/bundle';
import { placeOf, propertyPlace, type Scope } from './names.ts';
import { resolveOccurrence } from './resolve-occurrence.ts';
import type { ExpressionRow } from './rows.ts';
import { typeOf } from './vocabulary.ts';

type Resolver<K extends ExpressionKind> = (
  node: ExpressionOf<K>,
  scope: Scope,
  vocabulary: readonly string[] | null,
) => ExpressionRow;

/** `vocabulary`: what member and band literals are places in (that of the other side of a comparison). */
export function resolveExpression(
  node: Expression,
  scope: Scope,
  vocabulary: readonly string[] | null = null,
): ExpressionRow {
  const row = (resolvers[node.kind] as Resolver<ExpressionKind>)(node, scope, vocabulary);
  scope.names.expressions.push(row);
  return row;
}

const decimalsOf = (node: Expression, scope: Scope): number | null => {
  const type = typeOf(node, scope);
  return type?.kind === 'number' ? type.decimals : null;
};

const resolvers: { readonly [K in ExpressionKind]: Resolver<K> } = {
  field: (node, scope) => ({
    kind: 'field',
    index: placeOf(scope.names.fields, node.name),
    fact: node.name,
    decimals: decimalsOf(node, scope),
  }),
  property: (node, scope) => ({
    kind: 'property',
    index: propertyPlace(scope.activity, node.name),
    fact: `${scope.activity?.name}.${node.name}`,
    decimals: decimalsOf(node, scope),
  }),
  number: node => ({ kind: 'literal', value: node.value, decimals: node.decimals }),
  text: node => ({ kind: 'literal', value: fold(node.value), decimals: null }),
  boolean: node => ({ kind: 'literal', value: node.value, decimals: null }),
  date: node => ({ kind: 'literal', value: node.value, decimals: null }),
  datetime: node => ({ kind: 'literal', value: node.value, decimals: null }),
  member: (node, _scope, vocabulary) => placeIn(vocabulary, node.value),
  band: (node, _scope, vocabulary) => placeIn(vocabulary, node.value),
  param: (node, scope) => {
    const index = placeOf(scope.names.params, node.name);
    return { kind: 'param', index, decimals: scope.names.rules.params[index]!.decimals };
  },
  score: (node, scope) => ({ kind: 'score', index: placeOf(scope.names.scores, node.name), decimals: 3 }),
  grade: (node, scope) => ({ kind: 'grade', index: placeOf(scope.names.grades, node.name), decimals: null }),
  add: (node, scope) => ({ kind: 'add', ...sides(node, scope), decimals: node.decimals }),
  subtract: (node, scope) => ({ kind: 'subtract', ...sides(node, scope), decimals: node.decimals }),
  times: (node, scope) => ({
    kind: 'times',
    by: node.by,
    of: resolveExpression(node.of, scope),
    decimals: node.decimals,
  }),
  rescale: (node, scope) => ({
    kind: 'times',
    by: node.factor,
    of: resolveExpression(node.of, scope),
    decimals: node.decimals,
  }),
  lowest: (node, scope) => ({ kind: 'lowest', of: all(node.of, scope), decimals: node.decimals }),
  highest: (node, scope) => ({ kind: 'highest', of: all(node.of, scope), decimals: node.decimals }),
  count: (node, scope) => ({ kind: 'count', of: resolveOccurrence(node.of, scope), decimals: 0 }),
  total: (node, scope) => ({
    kind: 'total',
    of: resolveOccurrence(node.of, scope),
    ...propertyOf(node, scope),
    decimals: node.decimals,
  }),
  last_property: (node, scope) => ({
    kind: 'last_property',
    of: resolveOccurrence(node.of, scope),
    ...propertyOf(node, scope),
    decimals: decimalsOf(node, scope),
  }),
  days_since_last: (node, scope) => ({
    kind: 'days_since_last',
    of: resolveOccurrence(node.of, scope),
    decimals: 0,
  }),
  days_since: (node, scope) => ({
    kind: 'days_since',
    of: resolveExpression(node.of, scope),
    type: node.type,
    decimals: 0,
  }),
  days_between: (node, scope) => ({
    kind: 'days_between',
    from: resolveExpression(node.from, scope),
    to: resolveExpression(node.to, scope),
    type: node.type,
    decimals: 0,
  }),
  days_in_stage: () => ({ kind: 'days_in_stage', decimals: 0 }),
  entries: (node, { names }) => ({ kind: 'entries', stage: placeOf(names.stages, node.stage), decimals: 0 }),
  domain: (node, scope) => ({ kind: 'domain', of: resolveExpression(node.of, scope), decimals: null }),
};

function placeIn(vocabulary: readonly string[] | null, name: string): ExpressionRow {
  return { kind: 'literal', value: vocabulary?.indexOf(name) ?? -1, decimals: null };
}

function sides(node: ExpressionOf<'add' | 'subtract'>, scope: Scope): { left: ExpressionRow; right: ExpressionRow } {
  return { left: resolveExpression(node.left, scope), right: resolveExpression(node.right, scope) };
}

function all(nodes: readonly Expression[], scope: Scope): readonly ExpressionRow[] {
  return nodes.map(node => resolveExpression(node, scope));
}

function propertyOf(
  node: ExpressionOf<'total' | 'last_property'>,
  scope: Scope,
): { readonly property: number; readonly fact: string } {
  const { rules, activities } = scope.names;
  const activity = rules.activities[placeOf(activities, node.of.activity ?? '')];
  return { property: propertyPlace(activity, node.property), fact: `${node.of.activity}.${node.property}` };
}
