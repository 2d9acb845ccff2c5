// The clauses of scores and their rules, and those of occurrences.
import type { ActivityRule, Rule, RuleKind, Score } from '@funnel/bundle';
import { fadedTable } from '../../reference/fading.ts';
import { type Clause, declarationClause, mapSame, nodeClause } from './clause.ts';

type Plain = Record<string, unknown>;

const UNBOUNDED = 8_000_000_000_000;
const DAY = 86_400_000;

function ruleClause(
  name: string,
  isIt: (rule: Rule, score: Score) => boolean,
  change: (rule: Rule, score: Score) => Rule,
): Clause {
  return declarationClause(name, 'scores', score => {
    const changed = (rule: Rule) => (isIt(rule, score) ? change(rule, score) : rule);
    const items = mapSame(score.items, item => {
      if (item.kind !== 'group') return changed(item);
      const rules = mapSame(item.rules, changed);
      return rules === item.rules ? item : { ...item, rules };
    });
    return items === score.items ? score : { ...score, items };
  });
}

/** A rule is taken out by giving nothing. */
function kindClause(name: string, isIt: (rule: Rule) => boolean): Clause {
  return ruleClause(name, isIt, rule => {
    if (rule.kind === 'condition_rule') return { ...rule, points: 0 };
    if (rule.kind === 'proportion_rule') return { ...rule, points: 0, points_per_step: 0 };
    return { ...rule, points: 0, points_by_step: rule.points_by_step === null ? null : [] };
  });
}

const isActivity = (rule: Rule): rule is ActivityRule => rule.kind === 'activity_rule';

/** Fading in steps of a day instead of the score's own. */
function inDailySteps(score: Score): Score {
  if (score.fading === null || score.fading.step === DAY) return score;
  const fading = { ...score.fading, step: DAY };
  const refit = (rule: Rule): Rule =>
    isActivity(rule) ? { ...rule, points_by_step: fadedTable(fading, rule.points) } : rule;
  const items = score.items.map(item =>
    item.kind === 'group' ? { ...item, rules: item.rules.map(refit) } : refit(item),
  );
  return { ...score, fading, items };
}

function negated(rule: Rule): Rule {
  if (rule.kind === 'condition_rule') return { ...rule, points: -rule.points };
  if (rule.kind === 'proportion_rule') return { ...rule, points: -rule.points, points_per_step: -rule.points_per_step };
  return { ...rule, points: -rule.points, points_by_step: rule.points_by_step?.map(points => -points) ?? null };
}

const withoutFading = (shape: 'halve' | 'fade') => (score: Score) => {
  if (score.fading?.shape !== shape) return score;
  const plain = (rule: Rule): Rule => (isActivity(rule) ? { ...rule, points_by_step: null } : rule);
  const items = score.items.map(item =>
    item.kind === 'group' ? { ...item, rules: item.rules.map(plain) } : plain(item),
  );
  return { ...score, fading: null, items };
};

export const ruleKindClauses: Readonly<Record<RuleKind | 'group', readonly Clause[]>> = {
  condition_rule: [kindClause('add … when', rule => rule.kind === 'condition_rule')],
  proportion_rule: [
    kindClause('add … per 1 of', rule => rule.kind === 'proportion_rule'),
    ruleClause(
      'when of a proportion',
      rule => rule.kind === 'proportion_rule' && rule.when !== null,
      rule => ({ ...rule, when: null }) as Rule,
    ),
    ruleClause(
      'up to of a proportion',
      rule => rule.kind === 'proportion_rule' && rule.up_to !== null,
      rule => ({ ...rule, up_to: null }) as Rule,
    ),
  ],
  activity_rule: [
    kindClause('add … per activity', rule => isActivity(rule) && rule.take === 'all'),
    kindClause('for first', rule => isActivity(rule) && rule.take === 'first'),
    kindClause('for last', rule => isActivity(rule) && rule.take === 'last'),
    ruleClause(
      'only the first',
      rule => isActivity(rule) && rule.take === 'first',
      rule => ({ ...rule, take: 'all' }) as Rule,
    ),
    ruleClause(
      'only the last',
      rule => isActivity(rule) && rule.take === 'last',
      rule => ({ ...rule, take: 'all' }) as Rule,
    ),
    ruleClause(
      'once per',
      rule => isActivity(rule) && rule.once_per !== null,
      rule => ({ ...rule, once_per: null }) as Rule,
    ),
    ...(['day', 'week', 'month', 'quarter'] as const).map(per =>
      ruleClause(
        `at most … per ${per}`,
        rule => isActivity(rule) && rule.at_most?.per === per,
        rule => ({ ...rule, at_most: null }) as Rule,
      ),
    ),
    ruleClause(
      'up to … points',
      rule => isActivity(rule) && rule.up_to !== null,
      rule => ({ ...rule, up_to: null }) as Rule,
    ),
    ruleClause(
      'when of a rule on activities',
      rule => isActivity(rule) && rule.when !== null,
      rule => ({ ...rule, when: null }) as Rule,
    ),
    ruleClause(
      'where of a rule',
      rule => isActivity(rule) && rule.of.where !== null,
      rule => ({ ...rule, of: { ...(rule as ActivityRule).of, where: null } }) as Rule,
    ),
    ruleClause(
      'within of a rule',
      rule => isActivity(rule) && rule.of.period !== null,
      rule => ({ ...rule, of: { ...(rule as ActivityRule).of, period: null } }) as Rule,
    ),
  ],
  group: [
    nodeClause(
      'group … up to',
      node => node['kind'] === 'group',
      node => ({ ...node, up_to: UNBOUNDED }),
    ),
  ],
};

const isCondition = (node: Plain) =>
  'of' in node && ['occurs', 'count', 'total', 'last_property', 'days_since_last'].includes(String(node['kind']));

function occurrenceClause(name: string, part: 'where' | 'period'): Clause {
  const isIt = (value: unknown) => value !== null && (part === 'where' || (value as Plain)['kind'] === 'within');
  return nodeClause(
    name,
    node => isCondition(node) && isIt((node['of'] as Plain)[part]),
    node => ({ ...node, of: { ...(node['of'] as Plain), [part]: null } }),
  );
}

export const withinClauses: readonly Clause[] = [occurrenceClause('within of a condition', 'period')];

export const scoreClauses: readonly Clause[] = [
  declarationClause('score from … to', 'scores', score => ({
    ...score,
    lowest: -1_000_000_000,
    highest: 1_000_000_000,
  })),
  declarationClause('score … by', 'scores', score => (score.by === 1000 ? score : { ...score, by: 1000 })),
  declarationClause('points halve every', 'scores', withoutFading('halve')),
  declarationClause('points fade to zero over', 'scores', withoutFading('fade')),
  declarationClause('in steps of', 'scores', inDailySteps),
  declarationClause('forget earlier activity', 'scores', score =>
    score.forget.length === 0 ? score : { ...score, forget: [] },
  ),
  ruleClause('subtract', rule => rule.points < 0, negated),
  ...Object.values(ruleKindClauses).flat(),
  occurrenceClause('where of a condition', 'where'),
  ...withinClauses,
];
