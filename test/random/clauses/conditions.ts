// Conditions and values as clauses. A condition is taken out by making it false (`true` and `false` change places); what only
// joins conditions or numbers gives way to its first part.
import type { ConditionKind, ExpressionKind } from '@funnel/bundle';
import { type Clause, nodeClause, rewrite } from './clause.ts';

type Plain = Record<string, unknown>;

const never = { kind: 'constant', value: false };
const isKind = (kind: string) => (node: Plain) => node['kind'] === kind;

function gone(name: string, isIt: (node: Plain) => boolean): Clause {
  return nodeClause(name, isIt, () => never);
}

function firstOf(name: string, kind: string): Clause {
  return nodeClause(name, isKind(kind), node => (node['of'] as unknown[])[0]);
}

/** The words by which the table names each way of a kind. */
export const conditionClauses: Readonly<Record<ConditionKind, readonly Clause[]>> = {
  and: [firstOf('and', 'and')],
  or: [firstOf('or', 'or')],
  not: [nodeClause('not', isKind('not'), node => node['of'])],
  compare: ['<', '<=', '>', '>=', '=', '!='].map(operator =>
    gone(`compare ${operator}`, node => node['kind'] === 'compare' && node['operator'] === operator),
  ),
  equal: ['text', 'member', 'boolean', 'band'].map(type =>
    gone(`is (${type})`, node => node['kind'] === 'equal' && node['type'] === type),
  ),
  among: ['text', 'member', 'band'].map(type =>
    gone(`in (${type})`, node => node['kind'] === 'among' && node['type'] === type),
  ),
  includes: ['text', 'member'].flatMap(type =>
    ['any', 'all'].map(quantity =>
      gone(
        `includes ${quantity} of (${type})`,
        node => node['kind'] === 'includes' && node['type'] === type && node['quantity'] === quantity,
      ),
    ),
  ),
  matches: [
    ['starts', 'starts with'],
    ['ends', 'ends with'],
    ['contains', 'contains'],
    ['word', 'contains word'],
  ].map(([how, words]) => gone(words!, node => node['kind'] === 'matches' && node['how'] === how)),
  known: [gone('is known', isKind('known'))],
  truth: [gone('a boolean by itself', isKind('truth'))],
  constant: [nodeClause('true, false', isKind('constant'), node => ({ ...node, value: !node['value'] }))],
  segment: [gone('persona is, segment is', isKind('segment'))],
  gate: [gone('a gate as a condition', isKind('gate'))],
  occurs: [
    gone('any, no, at least', node => node['kind'] === 'occurs' && node['bound'] === 'at_least'),
    gone('at most', node => node['kind'] === 'occurs' && node['bound'] === 'at_most'),
    gone('any activity', node => node['kind'] === 'occurs' && (node['of'] as Plain)['activity'] === null),
  ],
  latest_activity: [gone('latest activity is', isKind('latest_activity'))],
  in_stage: [gone('stage is, stage in', isKind('in_stage'))],
  ever_entered: [gone('ever entered', isKind('ever_entered'))],
};

const comparing: readonly ConditionKind[] = ['compare', 'equal', 'among', 'includes', 'matches', 'known', 'truth'];

/** Takes out each comparison in which some node is such a one; a `where` inside it has comparisons of its own. */
export function comparisonClause(name: string, isIt: (node: Plain) => boolean): Clause {
  const holdsIt = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    if (Array.isArray(value)) return value.some(holdsIt);
    return isIt(value as Plain) || Object.values(value).some(holdsIt);
  };
  const isComparison = (node: Plain) => comparing.some(kind => kind === node['kind']);
  return {
    name,
    remove: rules => rewrite(rules, node => (isComparison(node) && holdsIt(withoutOccurrence(node)) ? never : node)),
  };
}

function comparedWith(name: string, kind: ExpressionKind): Clause {
  return comparisonClause(name, isKind(kind));
}

function withoutOccurrence(node: Plain): unknown {
  return rewrite(node, part => ('where' in part ? { ...part, where: null } : part));
}

/** Arithmetic gives way to its first part. */
function inner(name: string, kind: ExpressionKind, part: (node: Plain) => unknown): Clause {
  return nodeClause(name, isKind(kind), part);
}

export const expressionClauses: Readonly<Record<ExpressionKind, readonly Clause[]>> = {
  field: [comparedWith('a field', 'field')],
  property: [comparedWith('a property', 'property')],
  number: [comparedWith('a number', 'number')],
  text: [comparedWith('a text', 'text')],
  boolean: [comparedWith('is true, is false', 'boolean')],
  date: [comparedWith('a date', 'date')],
  datetime: [comparedWith('an instant', 'datetime')],
  member: [comparedWith('a member', 'member')],
  param: [comparedWith('a param', 'param')],
  score: [comparedWith('a score', 'score')],
  grade: [comparedWith('a grade', 'grade')],
  band: [comparedWith('a band', 'band')],
  add: [inner('+', 'add', node => node['left'])],
  subtract: [inner('-', 'subtract', node => node['left'])],
  times: [inner('*', 'times', node => node['of'])],
  rescale: [inner('numbers of different decimals', 'rescale', node => node['of'])],
  lowest: [firstOf('lowest of', 'lowest')],
  highest: [firstOf('highest of', 'highest')],
  count: [comparedWith('count of', 'count')],
  total: [comparedWith('sum of', 'total')],
  last_property: [comparedWith('last … of', 'last_property')],
  days_since_last: [comparedWith('days since last', 'days_since_last')],
  days_since: [comparedWith('days since', 'days_since')],
  days_between: [comparedWith('days between', 'days_between')],
  domain: [comparedWith('domain of', 'domain')],
  days_in_stage: [comparedWith('days in stage', 'days_in_stage')],
  entries: [comparedWith('entries of', 'entries')],
};
