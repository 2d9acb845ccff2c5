// What things are: told of those that come and go.
import type { Arm, Condition, ValueType, ValueTypeKind, ValueTypeOf, When } from '@funnel/bundle';
import {
  called,
  conditionWords,
  counted,
  dayWords,
  folded,
  joined,
  occurrenceWords,
  periodWords,
  plainNumber,
  recipientWords,
  stageCalled,
  stepCalled,
  targetWords,
} from '@funnel/explain';
import { rulesOf } from '../../parts/rules-of.ts';
import { type ThingKind, type ThingNodes, thing } from '../thing.ts';
import { hoursWords, lengthOf, percent, points, signedPoints, steps, thousandths, WEEKDAYS } from './figures.ts';
import type { Voice } from './speaking.ts';
import { titleOf, triggerWords } from './things.ts';

type Descriptions = { readonly [K in ThingKind]: (voice: Voice, node: ThingNodes[K]) => string };

const TYPES: { readonly [K in ValueTypeKind]: (type: ValueTypeOf<K>) => string } = {
  text: () => 'a text',
  number: ({ decimals }) => (decimals === 3 ? 'a number' : `a number with ${counted(decimals, 'decimal', 'decimals')}`),
  boolean: () => 'yes or no',
  date: () => 'a date',
  datetime: () => 'a time',
  member: ({ members }) => `one of ${folded(members, 12, 'or')}`,
  text_list: () => 'a list of texts',
  member_list: ({ members }) => `any of ${folded(members, 12)}`,
};

/** `a number`, `one of web, webinar or trial`. */
export function typeWords(type: ValueType): string {
  return (TYPES[type.kind] as (type: ValueType) => string)(type);
}

/** `when Region is amer until 31 Dec 2026`; `otherwise`. */
export function armWords(voice: Voice, { until, when }: Arm): string {
  if (when === null) return 'otherwise';
  return `when ${conditionWords(voice, when)}${until === null ? '' : ` until ${dayWords(until)}`}`;
}

function onlyWhen(voice: Voice, when: When | null): string {
  return when === null ? '' : `, ${armWords(voice, when)}`;
}

function asked(voice: Voice, condition: Condition): string {
  return conditionWords(voice, condition);
}

function capped(upTo: number | null): string {
  return upTo === null ? '' : `, up to ${points(upTo)}`;
}

const DESCRIPTIONS: Descriptions = {
  field: (_, { type }) => typeWords(type),
  activity: (_, { by, properties }) =>
    `${by === null ? "the lead's own" : `done by ${by}`}${
      properties.length === 0
        ? ''
        : `, with ${folded(
            properties.map(each => each.name),
            6,
          )}`
    }`,
  property: (_, { type }) => typeWords(type),
  list: (_, { values }) => folded(values, 6),
  param: (_, { decimals, normally, overrides }) =>
    `normally ${steps(normally, decimals)}${overrides.length === 0 ? '' : `, with ${counted(overrides.length, 'exception', 'exceptions')}`}`,
  override: (voice, node) => armWords(voice, node),
  persona: (voice, { when }) => asked(voice, when),
  segment: (voice, { when }) => asked(voice, when),
  note: (_, { text }) => text,
  exclude: (voice, { when }) => asked(voice, when),
  score: (_, score) =>
    `from ${thousandths(score.lowest)} to ${thousandths(score.highest)}, with ${counted(rulesOf(score).length, 'rule', 'rules')}`,
  group: (_, { rules, up_to }) => `up to ${points(up_to)} of ${counted(rules.length, 'rule', 'rules')}`,
  condition_rule: (voice, { points: given, when }) => `${signedPoints(given)} ${armWords(voice, when)}`,
  proportion_rule: (voice, rule) =>
    `${signedPoints(rule.points)} ${unitWords(voice, rule)} of ${called(voice.names.fields, rule.field)}${capped(rule.up_to)}${onlyWhen(voice, rule.when)}`,
  activity_rule: (voice, rule) => {
    const { at_most, of, once_per, points: given, take, up_to, when } = rule;
    const title = titleOf(voice, thing('activity_rule', { ...rule, because: null }));
    const period = of.period === null ? '' : ` ${periodWords(voice.names, of.period)}`;
    const once = once_per === null ? '' : `, once per ${once_per}`;
    const most = at_most === null ? '' : `, at most ${at_most.times} per ${at_most.per}`;
    const each = take === 'all' ? ' each' : '';
    return `${signedPoints(given)}${each} for ${title}${period}${once}${most}${capped(up_to)}${onlyWhen(voice, when)}`;
  },
  grade: (voice, { bands }) =>
    joined(
      bands.map(band => titleOf(voice, thing('band', band))),
      'or',
    ),
  band: (voice, node) => armWords(voice, node),
  gate: (voice, gate) => gateDescription(voice, gate),
  ask: (voice, node) => armWords(voice, node),
  use: (voice, node) => armWords(voice, node),
  refusal: (voice, node) => armWords(voice, node),
  shortcut: (voice, node) => armWords(voice, node),
  hurdle: (voice, { condition }) => asked(voice, condition),
  stage: (_, { by_hand, ends, returns, stalls_after }) =>
    [
      by_hand ? 'reached by hand' : '',
      ends ? 'where a journey ends' : '',
      returns ? 'from where a new journey begins' : '',
      stalls_after === null ? '' : `stalled after ${lengthOf(stalls_after)}`,
    ]
      .filter(Boolean)
      .join(', '),
  move: (voice, { after, because, by_hand, when }) =>
    [
      by_hand ? 'by hand' : '',
      after === null ? '' : `after ${lengthOf(after)}`,
      when === null ? '' : armWords(voice, when),
      because === null ? '' : `because "${because}"`,
    ]
      .filter(Boolean)
      .join(' '),
  calendar: (_, { week, zone }) =>
    `${zone}, ${WEEKDAYS.map((day, place) => `${day} ${hoursWords(week[place] ?? [])}`).join('; ')}`,
  sla: (voice, { start, targets }) =>
    `from ${triggerWords(voice, start)}; ${targets.map(arm => targetArmWords(voice, arm)).join('; ') || 'no target'}`,
  'calendar arm': (voice, node) => armWords(voice, node),
  'target arm': (voice, node) => armWords(voice, node),
  'met by': () => '',
  pause: () => '',
  cancel: () => '',
  'clock step': () => '',
  team: () => '',
  route: (voice, { arms }) =>
    arms.map(arm => `${called(voice.names.teams, arm.team)} ${armWords(voice, arm)}`).join('; '),
  'route arm': (voice, node) => armWords(voice, node),
  step: (voice, { opens }) => (opens === null ? 'always open' : `opens ${armWords(voice, opens)}`),
  offer: (voice, { step, taken, when }) =>
    `in ${stepCalled(voice.names, step)}${onlyWhen(voice, when)}${taken === null ? '' : `, taken on ${occurrenceWords(voice, taken)}`}`,
  handoff: (voice, { entering, to }) =>
    `to ${recipientWords(voice.names, to, null)} on entering ${stageCalled(voice.names, entering)}`,
  include: () => '',
  measure: (voice, node) => measureWords(voice, node),
  target: (_, { book, deal }) =>
    `${plainNumber(book.amount)} from ${dayWords(book.from)} to ${dayWords(book.to)}, in deals of ${plainNumber(deal)}`,
  share: (_, node) => percent(node.percent),
  rate: (_, node) => `${percent(node.percent)} in ${lengthOf(node.within)}`,
};

/** As many steps as one unit has: a million units count at most. */
export function unitWords(voice: Voice, rule: ThingNodes['proportion_rule']): string {
  const type = voice.names.fields.get(rule.field)?.type;
  const decimals = type?.kind === 'number' ? type.decimals : 0;
  const unit = rule.most_steps / 1_000_000 / 10 ** decimals;
  return unit === 1 ? 'for each unit' : `for each ${plainNumber(unit, 6)}`;
}

/** `1 business hour when Priority is hot`. */
export function targetArmWords(voice: Voice, arm: ThingNodes['target arm']): string {
  return `${arm.span === null ? 'no target' : targetWords(arm.span)} ${armWords(voice, arm)}`;
}

const GATES: {
  readonly [K in ThingNodes['gate']['kind']]: (voice: Voice, gate: Extract<ThingNodes['gate'], { kind: K }>) => string;
} = {
  checklist: (voice, { asks, passes_with }) =>
    `passes with ${passes_with} of ${joined(asks.map(ask => titleOf(voice, thing('ask', ask))))}`,
  chooser: (voice, { uses }) =>
    uses.map(use => `${called(voice.names.gates, use.gate)} ${armWords(voice, use)}`).join('; '),
  hurdles: (voice, { hurdles, refusals, shortcuts }) =>
    [
      `asks that ${joined(hurdles.map(({ condition }) => asked(voice, condition)))}`,
      ...refusals.map(each => `refuses ${armWords(voice, each)}`),
      ...shortcuts.map(each => `passes at once ${armWords(voice, each)}`),
    ].join('; '),
};

function gateDescription(voice: Voice, gate: ThingNodes['gate']): string {
  return (GATES[gate.kind] as (voice: Voice, gate: ThingNodes['gate']) => string)(voice, gate);
}

/** `leads in Marketing qualified that reach Sales qualified within 60 days, aim 60%`. */
export function measureWords(voice: Voice, { aim, alarm, of }: ThingNodes['measure']): string {
  const share = measuredWords(voice, of);
  const aimed = aim === null ? '' : `, aim ${aim.below ? 'below ' : ''}${percent(aim.percent)}`;
  const alarmed = alarm === null ? '' : `, alarm ${alarm.side} ${percent(alarm.percent)}`;
  return `${share}${aimed}${alarmed}`;
}

/** Whose share of what a measure is. */
export function measuredWords(voice: Voice, of: ThingNodes['measure']['of']): string {
  if (of.kind === 'sla') return `clocks of ${called(voice.names.slas, of.sla)} that are met`;
  const goal =
    of.goal.kind === 'reach'
      ? `reach ${stageCalled(voice.names, of.goal.stage)}`
      : `have ${occurrenceWords(voice, of.goal.of)}`;
  return `entries into ${stageCalled(voice.names, of.stage)} that ${goal} within ${lengthOf(of.within)}`;
}

/** What it is in short; empty where its title says all. */
export function descriptionOf(voice: Voice, kind: ThingKind, node: ThingNodes[ThingKind]): string {
  return (DESCRIPTIONS[kind] as (voice: Voice, node: unknown) => string)(voice, node);
}
