// Conditions of the bundle as rows: names become places, sets staged values.
import { type Condition, type ConditionKind, type ConditionOf, fold, type TextSet } from '@funnel/bundle';
import { addSet, placeOf, type Scope } from './names.ts';
import { resolveExpression } from './resolve-expression.ts';
import { resolveOccurrence } from './resolve-occurrence.ts';
import { type ConditionRow, type ExpressionRow, FALSE, type SetRow, TRUE } from './rows.ts';
import { vocabularyOf } from './vocabulary.ts';

type Resolver<K extends ConditionKind> = (node: ConditionOf<K>, scope: Scope) => ConditionRow;

export function resolveCondition(node: Condition, scope: Scope): ConditionRow {
  const row = (resolvers[node.kind] as Resolver<ConditionKind>)(node, scope);
  scope.names.conditions.push(row);
  return row;
}

const resolvers: { readonly [K in ConditionKind]: Resolver<K> } = {
  and: (node, scope) => ({ kind: 'and', of: node.of.map(part => resolveCondition(part, scope)) }),
  or: (node, scope) => ({ kind: 'or', of: node.of.map(part => resolveCondition(part, scope)) }),
  not: (node, scope) => ({ kind: 'not', of: resolveCondition(node.of, scope) }),
  compare: (node, scope) => ({
    kind: 'compare',
    operator: node.operator,
    left: resolveExpression(node.left, scope),
    right: resolveExpression(node.right, scope),
    leftFactor: node.left_factor,
    rightFactor: node.right_factor,
  }),
  equal: (node, scope) => equal(node, scope),
  among: (node, scope) => ({
    kind: 'among',
    of: resolveExpression(node.of, scope),
    set: resolveSet(node.set, vocabularyOf(node.of, scope), scope),
  }),
  includes: (node, scope) => ({
    kind: 'includes',
    quantity: node.quantity,
    of: resolveExpression(node.of, scope),
    set: resolveSet(node.set, vocabularyOf(node.of, scope), scope),
  }),
  matches: (node, scope) => ({
    kind: 'matches',
    how: node.how,
    of: resolveExpression(node.of, scope),
    set: resolveSet(node.set, null, scope),
  }),
  known: (node, scope) => ({ kind: 'known', of: resolveExpression(node.of, scope) }),
  truth: (node, scope) => ({ kind: 'truth', of: resolveExpression(node.of, scope) }),
  constant: node => ({ kind: 'constant', value: node.value ? TRUE : FALSE }),
  segment: (node, scope) => ({ kind: 'segment', index: placeOf(scope.names.segments, node.name) }),
  gate: (node, scope) => ({ kind: 'gate', index: placeOf(scope.names.gates, node.name) }),
  occurs: (node, scope) => ({
    kind: 'occurs',
    bound: node.bound,
    times: node.times,
    of: resolveOccurrence(node.of, scope),
  }),
  latest_activity: (node, scope) => ({
    kind: 'latest_activity',
    activity: placeOf(scope.names.activities, node.activity),
    of: resolveOccurrence({ activity: null, by: null, where: null, period: null }, scope),
  }),
  in_stage: (node, { names }) => ({ kind: 'in_stage', stages: node.stages.map(name => placeOf(names.stages, name)) }),
  ever_entered: (node, { names }) => ({ kind: 'ever_entered', stage: placeOf(names.stages, node.stage) }),
};

function equal(node: ConditionOf<'equal'>, scope: Scope): ConditionRow {
  const left = vocabularyOf(node.left, scope);
  const right = vocabularyOf(node.right, scope);
  return {
    kind: 'equal',
    left: resolveExpression(node.left, scope, right),
    right: recoded(resolveExpression(node.right, scope, left), right, left),
  };
}

/** Members of two types compare by name: the right side's places become those of the left. */
function recoded(row: ExpressionRow, from: readonly string[] | null, to: readonly string[] | null): ExpressionRow {
  if (from === null || to === null || from.join('\n') === to.join('\n')) return row;
  const names = to.map(fold);
  return { kind: 'recode', of: row, codes: from.map(name => names.indexOf(fold(name))), decimals: null };
}

function resolveSet(set: TextSet, vocabulary: readonly string[] | null, scope: Scope): SetRow {
  const texts = setTexts(set, scope);
  const values = vocabulary === null ? texts : texts.map(text => vocabulary.map(fold).indexOf(text));
  return addSet(scope.names, values, set.kind === 'list');
}

const setTextsBy: {
  readonly [K in TextSet['kind']]: (set: Extract<TextSet, { kind: K }>, scope: Scope) => readonly string[];
} = {
  values: set => set.values.map(fold),
  list: (set, scope) => scope.names.lists.get(set.name) ?? [],
};

function setTexts(set: TextSet, scope: Scope): readonly string[] {
  return (setTextsBy[set.kind] as (set: TextSet, scope: Scope) => readonly string[])(set, scope);
}
