// What each declaration asks.
import type {
  Gate,
  GateKind,
  GateOf,
  Move,
  Param,
  Recipient,
  Route,
  Rule,
  RuleKind,
  RuleOf,
  Score,
  Sla,
  Trigger,
  WorkKey,
} from '@funnel/bundle';
import { armIds, conditionIds, occurrenceIds } from './conditions.ts';

type Ids = readonly string[];

export const paramIds = ({ overrides }: Param): Ids => armIds(overrides);

const whenOf = ({ when }: { readonly when: RuleOf<'activity_rule'>['when'] }): Ids =>
  when === null ? [] : conditionIds(when.when);

const rules: { readonly [K in RuleKind]: (rule: RuleOf<K>) => Ids } = {
  condition_rule: whenOf,
  proportion_rule: rule => [`field/${rule.field}`, ...whenOf(rule)],
  activity_rule: rule => [...occurrenceIds(rule.of), ...whenOf(rule)],
};
const ruleIds = <K extends RuleKind>(rule: RuleOf<K>): Ids => (rules[rule.kind as K] as (rule: RuleOf<K>) => Ids)(rule);

const rulesOf = ({ items }: Score): readonly Rule[] =>
  items.flatMap(item => (item.kind === 'group' ? item.rules : [item]));

export const scoreIds = (score: Score): Ids => [
  ...rulesOf(score).flatMap(ruleIds),
  ...score.forget.map(stage => `stage/${stage}`),
];

const gates: { readonly [K in GateKind]: (gate: GateOf<K>) => Ids } = {
  checklist: ({ asks }) => armIds(asks),
  chooser: ({ uses }) => [...uses.map(({ gate }) => `gate/${gate}`), ...armIds(uses)],
  hurdles: ({ refusals, shortcuts, hurdles }) => [
    ...armIds(refusals),
    ...armIds(shortcuts),
    ...hurdles.flatMap(({ condition }) => conditionIds(condition)),
  ],
};
export const gateIds = <K extends GateKind>(gate: GateOf<K> & Gate): Ids =>
  (gates[gate.kind as K] as (gate: GateOf<K>) => Ids)(gate);

export const moveIds = ({ when }: Move): Ids => (when === null ? [] : conditionIds(when.when));

const workKeys: { readonly [K in WorkKey['kind']]: (key: Extract<WorkKey, { kind: K }>) => Ids } = {
  grade: ({ grade }) => [`grade/${grade}`],
  score: ({ score }) => [`score/${score}`],
  waiting: () => [],
};
const workKeyIds = <K extends WorkKey['kind']>(key: Extract<WorkKey, { kind: K }>): Ids =>
  (workKeys[key.kind as K] as (key: Extract<WorkKey, { kind: K }>) => Ids)(key);

export const routeIds = ({ arms, work }: Route): Ids => [
  ...arms.map(({ team }) => `team/${team}`),
  ...armIds(arms),
  ...work.flatMap(workKeyIds),
];

const triggers: { readonly [K in Trigger['kind']]: (trigger: Extract<Trigger, { kind: K }>) => Ids } = {
  entering: ({ stage }) => [`stage/${stage}`],
  happening: ({ of }) => occurrenceIds(of),
};
const triggerIds = <K extends Trigger['kind']>(trigger: Extract<Trigger, { kind: K }>): Ids =>
  (triggers[trigger.kind as K] as (trigger: Extract<Trigger, { kind: K }>) => Ids)(trigger);

const recipients: Readonly<Record<Recipient['kind'], (name: string) => Ids>> = {
  team: name => [`team/${name}`],
  route: name => [`route/${name}`],
  role: () => [],
};

export const recipientIds = ({ kind, name }: Recipient): Ids => recipients[kind](name);

export const slaIds = (sla: Sla): Ids => [
  ...sla.calendars.flatMap(({ calendar }) => (calendar === null ? [] : [`calendar/${calendar}`])),
  ...armIds(sla.calendars),
  ...triggerIds(sla.start),
  ...(sla.start_when === null ? [] : conditionIds(sla.start_when.when)),
  ...sla.met_by.flatMap(({ on }) => triggerIds(on)),
  ...sla.pauses.flatMap(({ from, until }) => [...triggerIds(from), ...triggerIds(until)]),
  ...sla.cancels.flatMap(triggerIds),
  ...armIds(sla.targets),
  ...sla.steps.flatMap(({ to }) => recipientIds(to)),
];
