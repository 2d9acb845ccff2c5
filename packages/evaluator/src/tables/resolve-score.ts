// Scores as tables: groups of rules with their slots.
import type { ActivityRule, Rule, RuleGroup, RuleKind, RuleOf, Score, When } from '@funnel/bundle';
import { type createAllotter, RULE_SLOTS } from './frame.ts';
import { placeOf, propertyPlace, type Scope } from './names.ts';
import type { ArmRow, GroupRow, RuleRow, ScoreRow } from './parts.ts';
import { resolveCondition } from './resolve-condition.ts';
import { resolveOccurrence } from './resolve-occurrence.ts';

export interface ScoreTools {
  readonly scope: Scope;
  readonly allot: ReturnType<typeof createAllotter>;
  /** All rules of all scores, in order. */
  readonly rules: RuleRow[];
}

export function resolveScore(score: Score, tools: ScoreTools): ScoreRow {
  return {
    name: score.name,
    slot: tools.allot.take(2),
    lowest: score.lowest * 1000,
    highest: score.highest * 1000,
    unit: score.by * 1000,
    groups: score.items.map(item => resolveItem(item, score, tools)),
  };
}

export function resolveWhen(when: When, scope: Scope): ArmRow {
  return { when: resolveCondition(when.when, scope), until: when.until ?? Number.POSITIVE_INFINITY };
}

function resolveItem(item: Rule | RuleGroup, score: Score, tools: ScoreTools): GroupRow {
  const label = item.kind === 'group' ? item.label : null;
  return {
    label,
    upTo: item.kind === 'group' ? item.up_to : Number.POSITIVE_INFINITY,
    slot: tools.allot.take(1),
    rules: (item.kind === 'group' ? item.rules : [item]).map(rule => resolveRule(rule, label, score, tools)),
  };
}

function resolveRule(rule: Rule, group: string | null, score: Score, tools: ScoreTools): RuleRow {
  const row: RuleRow = {
    kind: rule.kind,
    id: rule.id,
    because: rule.because,
    slot: tools.allot.take(RULE_SLOTS),
    index: tools.rules.length,
    group,
    points: rule.points,
    when: rule.when === null ? null : resolveWhen(rule.when, tools.scope),
    upTo: Number.POSITIVE_INFINITY,
    field: -1,
    perStep: 0,
    mostSteps: 0,
    of: null,
    forget: [],
    take: 'all',
    oncePer: null,
    times: Number.POSITIVE_INFINITY,
    bucket: null,
    fading: null,
    step: score.fading?.step ?? 1,
    ...(clauses[rule.kind] as (rule: Rule, score: Score, tools: ScoreTools) => Partial<RuleRow>)(rule, score, tools),
  };
  tools.rules.push(row);
  return row;
}

const clauses: { readonly [K in RuleKind]: (rule: RuleOf<K>, score: Score, tools: ScoreTools) => Partial<RuleRow> } = {
  condition_rule: () => ({}),
  proportion_rule: (rule, _score, { scope }) => ({
    field: placeOf(scope.names.fields, rule.field),
    perStep: rule.points_per_step,
    mostSteps: rule.most_steps,
    upTo: rule.up_to ?? Number.POSITIVE_INFINITY,
  }),
  activity_rule: (rule, score, { scope }) => ({
    of: resolveOccurrence(rule.of, scope),
    forget: score.forget.map(stage => placeOf(scope.names.stages, stage)),
    take: rule.take,
    oncePer: rule.once_per === null ? null : oncePer(rule, rule.once_per, scope),
    times: rule.at_most?.times ?? Number.POSITIVE_INFINITY,
    bucket: rule.at_most?.per ?? null,
    upTo: rule.up_to ?? Number.POSITIVE_INFINITY,
    fading: rule.points_by_step,
  }),
};

function oncePer(rule: ActivityRule, property: string, { names }: Scope): readonly number[] {
  return names.rules.activities.map(activity =>
    activity.name === rule.of.activity ? propertyPlace(activity, property) : -1,
  );
}
