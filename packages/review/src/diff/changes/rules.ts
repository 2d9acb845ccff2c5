// Rules of scores: what each rewards, how much, and within which bounds.
import {
  type ActivityRule,
  type ConditionRule,
  canonicalText,
  type ProportionRule,
  type Rule,
  type RuleKind,
  type RuleOf,
} from '@funnel/bundle';
import { noted, type Sides, type Told, told } from '../change.ts';
import { differs, explained, type FieldTable, fieldChanges, type Pair } from '../field-changes.ts';
import { isSameMeaning, meaningOf } from '../meaning.ts';
import { type Thing, thing } from '../thing.ts';
import { occurrenceChanges, whenChanges } from './asked.ts';

export function ruleThing(rule: Rule): Thing {
  return thing(rule.kind, rule as never);
}

type Identity = { readonly [K in RuleKind]: (rule: RuleOf<K>) => Readonly<Record<string, unknown>> };

/** What tells rules apart, as their ids do: never how much. */
const IDENTITY: Identity = {
  condition_rule: ({ kind, when }) => ({ kind, when: when.when }),
  proportion_rule: ({ field, kind, when }) => ({ kind, field, when: when?.when ?? null }),
  activity_rule: ({ kind, of, once_per, take, when }) => ({
    kind,
    take,
    activity: of.activity,
    by: of.by,
    where: of.where,
    once_per,
    when: when?.when ?? null,
  }),
};

/** The same for rules that reward the same. */
export function identityOf(rule: Rule): string {
  return meaningOf((IDENTITY[rule.kind] as (rule: Rule) => unknown)(rule));
}

/** An id that changed although the rule rewards the same: where nothing was renamed, its history begins anew. */
function idChanges(before: string, after: string, nodes: Pair<Rule>, { renamed }: Sides): readonly Told[] {
  const isSame = !renamed && isSameMeaning(bareIdentity(nodes.before), bareIdentity(nodes.after));
  return isSame ? [noted('rule-id', { rule: nodes.after, before, after })] : [];
}

function bareIdentity(rule: Rule): string {
  return canonicalText((IDENTITY[rule.kind] as (rule: Rule) => unknown)(rule));
}

interface Common {
  readonly id: string;
  readonly because: string | null;
  readonly points: number;
}

const reasonChanges = (before: string | null, after: string | null, nodes: Pair<Rule>): readonly Told[] => [
  noted('reason', { thing: ruleThing(nodes.before), before, after }),
];
const pointsChanges = (_: number, __: number, nodes: Pair<Rule>): readonly Told[] => [told('points', nodes)];
const capChanges = (before: number | null, after: number | null, nodes: Pair<Rule>): readonly Told[] => [
  told('up-to', { thing: ruleThing(nodes.before), before, after }),
];

const CONDITION_RULE: FieldTable<ConditionRule> = {
  kind: explained,
  id: idChanges,
  because: reasonChanges,
  points: pointsChanges,
  when: (before, after, nodes) => whenChanges(ruleThing(nodes.before), before, after),
};

const PROPORTION: readonly (keyof ProportionRule)[] = ['points', 'points_per_step', 'most_steps'];

/** Points, their unit and what counts at most are one statement. */
function proportionChanges(field: keyof ProportionRule, nodes: Pair<ProportionRule>): readonly Told[] {
  const first = PROPORTION.find(each => differs(nodes, each));
  return first === field ? [told('proportion', nodes)] : [];
}

const PROPORTION_RULE: FieldTable<ProportionRule> = {
  kind: explained,
  id: idChanges,
  because: reasonChanges,
  points: (_, __, nodes) => proportionChanges('points', nodes),
  points_per_step: (_, __, nodes) => proportionChanges('points_per_step', nodes),
  most_steps: (_, __, nodes) => proportionChanges('most_steps', nodes),
  field: (_, __, nodes) => [told('proportion-field', nodes)],
  up_to: capChanges,
  when: (before, after, nodes) => whenChanges(ruleThing(nodes.before), before, after),
};

const ACTIVITY_RULE: FieldTable<ActivityRule> = {
  kind: explained,
  id: idChanges,
  because: reasonChanges,
  points: pointsChanges,
  of: (before, after, nodes, sides) => occurrenceChanges(ruleThing(nodes.before), before, after, sides),
  take: (_, __, nodes) => [told('take', nodes)],
  once_per: (_, __, nodes) => [told('once-per', nodes)],
  at_most: (_, __, nodes) => [told('at-most', nodes)],
  up_to: capChanges,
  when: (before, after, nodes) => whenChanges(ruleThing(nodes.before), before, after),
  points_by_step: (before, after, nodes) =>
    nodes.before.points === nodes.after.points ? tableChanges(before, after, nodes) : [],
};

/** The table is made of the points and of how the score fades; what they say already is left out by whoever knows both. */
function tableChanges(
  before: readonly number[] | null,
  after: readonly number[] | null,
  nodes: Pair<ActivityRule>,
): readonly Told[] {
  if (before === null || after === null) {
    const at = (table: readonly number[] | null): number | null => table?.[0] ?? null;
    return [told('fading-table', { rule: nodes.after, age: null, before: at(before), after: at(after) })];
  }
  const ages = Array.from({ length: Math.max(before.length, after.length) }, (_, age) => age);
  const age = ages.find(each => (before[each] ?? 0) !== (after[each] ?? 0)) ?? 0;
  return [told('fading-table', { rule: nodes.after, age, before: before[age] ?? 0, after: after[age] ?? 0 })];
}

type Tables = { readonly [K in RuleKind]: FieldTable<RuleOf<K>> };
const TABLES: Tables = {
  condition_rule: CONDITION_RULE,
  proportion_rule: PROPORTION_RULE,
  activity_rule: ACTIVITY_RULE,
};

/** Both are of one kind. With `faded`, the score fades otherwise, which says what their tables say. */
export function ruleChanges(nodes: Pair<Rule>, faded: boolean, sides: Sides): readonly Told[] {
  const table = TABLES[nodes.after.kind] as FieldTable<Rule & Common>;
  const changes = fieldChanges(table as never, nodes, sides) as readonly Told[];
  return faded ? changes.filter(({ code }) => code !== 'fading-table') : changes;
}
