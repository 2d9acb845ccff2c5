// `score`: range, fading, groups and rules, which may also have moved from one score to another.
import type { Rule, RuleGroup, Score } from '@funnel/bundle';
import { pairUp } from '../align/pair-up.ts';
import { noted, onLine, type Sides, type Told, told } from '../change.ts';
import { fadingExamples } from '../consequences/fading.ts';
import { explained, type FieldTable, fieldChanges } from '../field-changes.ts';
import { isSameMeaning } from '../meaning.ts';
import { thing } from '../thing.ts';
import { declarationChanges, type OfDeclaration, setChanges } from './lists.ts';
import { identityOf, ruleChanges, ruleThing } from './rules.ts';

/** A rule and where it stands. */
interface Standing {
  readonly rule: Rule;
  readonly score: Score;
  readonly group: string | null;
}

const SCORE: FieldTable<Score> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('score', nodes.after), before, after })],
  lowest: (_, __, nodes) => [told('score-range', nodes)],
  highest: (_, __, nodes) => (nodes.before.lowest === nodes.after.lowest ? [told('score-range', nodes)] : []),
  by: (before, after) => [told('score-by', { before, after })],
  fading: (before, after) => [told('fading', { before, after, examples: fadingExamples(before, after) })],
  forget: (before, after) => {
    const { came, went } = setChanges(before, after);
    return [...came.map(stage => told('forget-came', { stage })), ...went.map(stage => told('forget-went', { stage }))];
  },
  items: (_, __, { after, before }, sides) => groupChanges(groupsOf(before), groupsOf(after), sides),
};

/** Its rules are told by themselves, wherever they stand. */
const GROUP: FieldTable<RuleGroup> = {
  kind: explained,
  label: (before, after) => [noted('group-label', { before, after })],
  up_to: (before, after, nodes) => [told('up-to', { thing: thing('group', nodes.after), before, after })],
  rules: explained,
};

function groupsOf({ items }: Score): readonly RuleGroup[] {
  return items.flatMap(item => (item.kind === 'group' ? [item] : []));
}

function pairedGroups(before: readonly RuleGroup[], after: readonly RuleGroup[]) {
  return pairUp(before, after, { by: [({ label }) => label], body: ({ rules }) => rules });
}

function groupChanges(before: readonly RuleGroup[], after: readonly RuleGroup[], sides: Sides): readonly Told[] {
  const { come, gone, pairs } = pairedGroups(before, after);
  return [
    ...pairs.flatMap(nodes => fieldChanges(GROUP, nodes, sides)),
    ...come.map(node => told('came', { thing: thing('group', node) })),
    ...gone.map(node => told('went', { thing: thing('group', node) })),
  ];
}

export function scoreChanges(sides: Sides): readonly OfDeclaration[] {
  const { after, before } = sides;
  const lists = { before: before.rules.scores, after: after.rules.scores };
  return [...declarationChanges('score', SCORE, lists, sides), ...allRuleChanges(sides)];
}

/** Rules are paired inside their score first, then across scores where they reward the same. */
function allRuleChanges(sides: Sides): readonly OfDeclaration[] {
  const [olds, news] = [sides.before, sides.after].map(({ rules }) => rules.scores.flatMap(standings));
  const within =
    (score: string) =>
    (each: Standing): boolean =>
      each.score.name === score;
  const names = [...new Set([...olds!, ...news!].map(({ score }) => score.name))];
  const own = names.map(name => ownPairs(olds!.filter(within(name)), news!.filter(within(name))));
  const gone = own.flatMap(each => each.gone);
  const come = own.flatMap(each => each.come);
  const moved = pairUp(gone, come, { by: [({ rule }) => identityOf(rule)] });
  const key = ({ score }: Standing): string => `score/${score.name}`;
  return [
    ...own.flatMap(({ pairs }) => pairs).map(pair => ({ of: key(pair.after), changes: pairChanges(pair, sides) })),
    ...moved.pairs.map(pair => ({ of: key(pair.after), changes: movedChanges(pair, sides) })),
    ...moved.come.map(each => ({ of: key(each), changes: lone('came', each) })),
    ...moved.gone.map(each => ({ of: key(each), changes: lone('went', each) })),
  ];
}

function standings(score: Score): readonly Standing[] {
  return score.items.flatMap((item): readonly Standing[] =>
    item.kind === 'group'
      ? item.rules.map(rule => ({ rule, score, group: item.label }))
      : [{ rule: item, score, group: null }],
  );
}

/** By id, then by what they reward, then by what they are like; a rule of another kind is another rule. */
function ownPairs(before: readonly Standing[], after: readonly Standing[]) {
  const same = pairUp(before, after, { by: [({ rule }) => rule.id, ({ rule }) => identityOf(rule)] });
  const kinds = [...new Set(same.come.map(({ rule }) => rule.kind))];
  const changed = kinds.map(kind => {
    const of = (list: readonly Standing[]) => list.filter(({ rule }) => rule.kind === kind);
    return pairUp(of(same.gone), of(same.come), { by: [reasonOf], body: bodyOf });
  });
  const pairs = [...same.pairs, ...changed.flatMap(each => each.pairs)].filter(isOneKind);
  const paired = new Set(pairs.flatMap(pair => [pair.before, pair.after]));
  return {
    pairs: after.flatMap(now => pairs.filter(pair => pair.after === now)),
    gone: before.filter(each => !paired.has(each)),
    come: after.filter(each => !paired.has(each)),
  };
}

function isOneKind({ after, before }: { readonly before: Standing; readonly after: Standing }): boolean {
  return before.rule.kind === after.rule.kind;
}

function reasonOf({ rule }: Standing): string | null {
  return rule.because;
}

/** What it rewards, and how much: not its id, and not what is made of its points. */
function bodyOf({ rule }: Standing): unknown {
  const { id: _, ...body } = rule;
  return { ...body, points_by_step: null };
}

interface StandingPair {
  readonly before: Standing;
  readonly after: Standing;
}

function pairChanges({ after, before }: StandingPair, sides: Sides): readonly Told[] {
  const faded = !isSameMeaning(before.score.fading, after.score.fading);
  const changes = ruleChanges({ before: before.rule, after: after.rule }, faded, sides);
  const group = groupAfter(before, after);
  const grouped =
    group === after.group ? [] : [told('rule-grouped', { rule: after.rule, before: before.group, after: after.group })];
  return onLine(after.rule.id, [...changes, ...grouped]);
}

/** The group of the rule before as it is called after. */
function groupAfter(before: Standing, after: Standing): string | null {
  const { pairs } = pairedGroups(groupsOf(before.score), groupsOf(after.score));
  return pairs.find(pair => pair.before.label === before.group)?.after.label ?? before.group;
}

function movedChanges({ after, before }: StandingPair, sides: Sides): readonly Told[] {
  const name = ({ score }: Standing): string => score.label ?? score.name;
  const moved = told('rule-moved', { rule: after.rule, from: name(before), to: name(after) });
  const faded = !isSameMeaning(before.score.fading, after.score.fading);
  const changes = ruleChanges({ before: before.rule, after: after.rule }, faded, sides);
  return onLine(after.rule.id, [moved, ...changes.filter(({ code }) => code !== 'rule-id')]);
}

function lone(code: 'came' | 'went', { rule }: Standing): readonly Told[] {
  return onLine(rule.id, [told(code, { thing: ruleThing(rule) })]);
}
