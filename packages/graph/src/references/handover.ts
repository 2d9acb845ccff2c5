// What content, hand-offs, measures and targets ask.
import type {
  ContentStep,
  Handoff,
  IncludedFact,
  Measure,
  MeasuredStage,
  Offer,
  Rules,
  Target,
  When,
} from '@funnel/bundle';
import { conditionIds, occurrenceIds } from './conditions.ts';
import { recipientIds } from './declarations.ts';

type Ids = readonly string[];

const whenIds = (when: When | null): Ids => (when === null ? [] : conditionIds(when.when));

export const stepIds = ({ opens }: ContentStep): Ids => whenIds(opens);

export const offerIds = ({ step, taken, when }: Offer): Ids => [
  `step/${step}`,
  ...(taken === null ? [] : occurrenceIds(taken)),
  ...whenIds(when),
];

const declared = (construct: 'persona' | 'segment', { segments }: Rules): Ids =>
  segments.filter(segment => segment.construct === construct).map(({ name }) => `segment/${name}`);

const facts: { readonly [K in IncludedFact['kind']]: (name: string, rules: Rules) => Ids } = {
  field: name => [`field/${name}`],
  param: name => [`param/${name}`],
  score: name => [`score/${name}`],
  grade: name => [`grade/${name}`],
  gate: name => [`gate/${name}`],
  persona: (_, rules) => declared('persona', rules),
  segment: (_, rules) => declared('segment', rules),
};

/** The stage that it waits for, whom it is for, and what goes along. */
export function handoffIds({ entering, to, include, suggest_content }: Handoff, rules: Rules): Ids {
  const offers = suggest_content ? (rules.content?.offers ?? []) : [];
  return [
    `stage/${entering}`,
    ...recipientIds(to),
    ...include.flatMap(({ kind, name }) => facts[kind](name, rules)),
    ...offers.map(({ title }) => `offer/${title}`),
  ];
}

const goals: {
  readonly [K in MeasuredStage['goal']['kind']]: (goal: Extract<MeasuredStage['goal'], { kind: K }>) => Ids;
} = {
  reach: ({ stage }) => [`stage/${stage}`],
  activity: ({ of }) => occurrenceIds(of),
};
const goalIds = <K extends MeasuredStage['goal']['kind']>(goal: Extract<MeasuredStage['goal'], { kind: K }>): Ids =>
  (goals[goal.kind as K] as (goal: Extract<MeasuredStage['goal'], { kind: K }>) => Ids)(goal);

const measured: {
  readonly [K in Measure['of']['kind']]: (of: Extract<Measure['of'], { kind: K }>) => Ids;
} = {
  stage: ({ stage, goal }) => [`stage/${stage}`, ...goalIds(goal)],
  sla: ({ sla }) => [`sla/${sla}`],
};
const measuredIds = <K extends Measure['of']['kind']>(of: Extract<Measure['of'], { kind: K }>): Ids =>
  (measured[of.kind as K] as (of: Extract<Measure['of'], { kind: K }>) => Ids)(of);

export const measureIds = ({ of }: Measure): Ids => measuredIds(of);

export const targetIds = ({ only, rates }: Target): Ids => [
  ...whenIds(only),
  ...rates.flatMap(({ from, to }) => [`stage/${from}`, `stage/${to}`]),
];
