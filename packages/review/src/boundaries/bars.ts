// The bars of the rules: of the conditions of each owner, then those of time.
import {
  type Bundle,
  type Compare,
  type Condition,
  type Occurrence,
  parseInstant,
  type Rules,
  type Score,
} from '@funnel/bundle';
import { lastTarget, targetText } from '../parts/clock-lines.ts';
import { conditionText } from '../parts/condition-text.ts';
import { leaves } from '../parts/leaves.ts';
import { counting } from '../parts/parts-of.ts';
import { rulesOf } from '../parts/rules-of.ts';
import { durationWords } from '../test-file/duration.ts';
import type { Bar, BarSide, StandingOn } from './bar.ts';
import { replaced } from './kleene.ts';
import { type Owner, ownersOf } from './owners.ts';
import { AMOUNT_SIDES, barOnTheRight, grainOf, type Side, standing } from './shifted.ts';

const AWAY: Readonly<Record<Side, number>> = { below: -1, at: 0, above: 1 };

const asked = (side: BarSide, condition: Condition): StandingOn => ({ side, condition, shows: null });

function amountSides(rules: Rules, compare: Compare, activity: string | null): StandingOn[] {
  return AMOUNT_SIDES.flatMap(side => {
    const condition = standing(rules, compare, side, activity);
    return condition === null ? [] : [asked(side, condition)];
  });
}

const isMembers = (leaf: Condition): boolean =>
  (leaf.kind === 'equal' || leaf.kind === 'among') && leaf.type === 'member';

const memberSides = (leaf: Condition): StandingOn[] => [asked('in', leaf), asked('not in', { kind: 'not', of: leaf })];

const constant = (value: boolean): Condition => ({ kind: 'constant', value });

/** That some activity of the occurrence is so, and that the part of its `where` decides for it. */
function someActivity(of: Occurrence, part: Condition, so: Condition): Condition {
  const where = of.where!;
  const decides: Condition[] = [
    replaced(where, part, constant(true)),
    { kind: 'not', of: replaced(where, part, constant(false)) },
  ];
  const turned: Condition[] = [
    replaced(where, part, constant(false)),
    { kind: 'not', of: replaced(where, part, constant(true)) },
  ];
  const either: Condition = {
    kind: 'or',
    of: [
      { kind: 'and', of: decides },
      { kind: 'and', of: turned },
    ],
  };
  const filter: Condition = { kind: 'and', of: [so, where === part ? constant(true) : either] };
  return { kind: 'occurs', bound: 'at_least', times: 1, of: { ...of, where: filter } };
}

/** The bars within the `where` of an occurrence. */
function activityBars(
  rules: Rules,
  owner: Owner,
  part: Condition | null,
  of: Occurrence,
  oncePer: string | null,
): Bar[] {
  if (of.where === null || of.activity === null) return [];
  const name = of.activity;
  return leaves(of.where).flatMap((leaf): Bar[] => {
    const compare = leaf.kind === 'compare' ? barOnTheRight(rules, leaf, name) : null;
    const within = compare ?? leaf;
    const sides = compare ? amountSides(rules, compare, name) : isMembers(leaf) ? memberSides(leaf) : [];
    if (sides.length === 0) return [];
    const text = `${name} where ${conditionText(rules, leaf)}`;
    const standings = sides.map(({ condition, side }) => asked(side, someActivity(of, leaf, condition!)));
    return [{ owner, text, part, subject: { kind: 'activity', of, within, oncePer }, sides: standings }];
  });
}

const nameOf = ({ activity, by }: Occurrence): string => activity ?? `activity${by === null ? '' : ` by ${by}`}`;

const within = (of: Occurrence, milliseconds: number): Occurrence => ({
  ...of,
  period: { kind: 'within', milliseconds },
});

/** That an activity of the occurrence happened exactly so long ago: one more is within a window that is a millisecond longer. */
function aged(of: Occurrence, milliseconds: number): Condition {
  return {
    kind: 'compare',
    operator: '>',
    left: { kind: 'count', of: within(of, milliseconds + 1) },
    right: { kind: 'count', of: within(of, milliseconds) },
    left_factor: 1,
    right_factor: 1,
  };
}

function ageBar(
  { oncePer, owner, part, text }: Pick<Bar, 'owner' | 'text' | 'part'> & { readonly oncePer: string | null },
  of: Occurrence,
  milliseconds: number,
): Bar {
  const sides = AMOUNT_SIDES.map(side => asked(side, aged(of, milliseconds + AWAY[side])));
  return { owner, text, part, subject: { kind: 'age', of, milliseconds, oncePer }, sides };
}

function windowBars(owner: Owner, part: Condition | null, of: Occurrence, oncePer: string | null): Bar[] {
  if (of.period?.kind !== 'within') return [];
  const text = `${nameOf(of)} within ${durationWords(of.period.milliseconds)}`;
  return [ageBar({ oncePer, owner, part, text }, of, of.period.milliseconds)];
}

function leafBars(rules: Rules, owner: Owner, leaf: Condition): Bar[] {
  const bar = (subject: Bar['subject'], sides: readonly StandingOn[]): Bar[] =>
    sides.length === 0 ? [] : [{ owner, text: conditionText(rules, leaf), part: leaf, subject, sides }];
  if (leaf.kind === 'compare') {
    const compare = barOnTheRight(rules, leaf);
    if (grainOf(rules, compare, null) === null) return [];
    return bar({ kind: 'amount', compare }, amountSides(rules, compare, null));
  }
  if (isMembers(leaf)) return bar({ kind: 'members', leaf }, memberSides(leaf));
  if (leaf.kind !== 'occurs') return [];
  const isOne = leaf.bound === 'at_least' && leaf.times === 1;
  if (isOne) return [...windowBars(owner, leaf, leaf.of, null), ...activityBars(rules, owner, leaf, leaf.of, null)];
  const count = counting(leaf) as Compare;
  return bar({ kind: 'amount', compare: count }, amountSides(rules, count, null));
}

/** What the rule gives depends on how old its activities are: their window, and the time in which points fade. */
function ruleBars({ rules }: Bundle, score: Score, owner: Owner): Bar[] {
  const rule = rulesOf(score).find(each => each.id === owner.part);
  if (rule?.kind !== 'activity_rule') return [];
  const { of, once_per: oncePer, points_by_step } = rule;
  const { fading } = score;
  const window = of.period?.kind === 'within' ? of.period.milliseconds : Number.POSITIVE_INFINITY;
  const fades = fading !== null && points_by_step !== null && fading.over < window;
  const how = fading?.shape === 'halve' ? 'halve' : 'fade to zero';
  const fadeText = fading === null ? '' : `points of ${nameOf(of)} ${how} in ${durationWords(fading.over)}`;
  return [
    ...windowBars(owner, null, of, oncePer),
    ...(fades ? [ageBar({ oncePer, owner, part: null, text: fadeText }, of, fading.over)] : []),
    ...activityBars(rules, owner, null, of, oncePer),
  ];
}

/** A stay in a stage that a move waits for, or that makes a lead stall. */
function stayBar(owner: Owner, text: string, stage: string, milliseconds: number): Bar {
  const sides = AMOUNT_SIDES.map((side): StandingOn => {
    const shows: StandingOn['shows'] = ({ stay }) =>
      stay?.stage === stage && stay.milliseconds === milliseconds + AWAY[side];
    return { side, condition: null, shows };
  });
  return { owner, text, part: null, subject: { kind: 'stay', stage, milliseconds }, sides };
}

function stallBars({ about, rules }: Bundle): Bar[] {
  return (rules.lifecycle?.stages ?? []).flatMap(({ name, stalls_after }) => {
    if (stalls_after === null) return [];
    const place = about.stages.find(each => each.name === name)?.at ?? null;
    const text = `stalls after ${durationWords(stalls_after)}`;
    const owner: Owner = {
      kind: 'stage',
      name,
      key: 'lifecycle',
      part: `stage/${name}`,
      text: `stage ${name} ${text}`,
      place,
      root: null,
      until: null,
      first: [],
      stage: name,
      after: null,
      ofExcluded: false,
    };
    return [stayBar(owner, text, name, stalls_after)];
  });
}

function dueBar({ rules }: Bundle, owner: Owner): Bar[] {
  const sla = rules.slas.find(each => each.name === owner.name);
  const arm = sla?.targets.findIndex((_, index) => owner.part === `target ${index + 1}`) ?? -1;
  const chosen = sla?.targets[arm];
  if (sla === undefined || chosen === undefined || chosen.span === null) return [];
  const target = targetText(chosen);
  const sides = AMOUNT_SIDES.map((side): StandingOn => {
    const shows: StandingOn['shows'] = ({ asOf, decision }) =>
      decision().clocks.some(
        clock =>
          clock.sla === sla.name &&
          clock.due !== null &&
          lastTarget(clock) === target &&
          (clock.state === 'running' || clock.state === 'breached') &&
          asOf - parseInstant(clock.due)! === AWAY[side],
      );
    return { side, condition: null, shows };
  });
  return [{ owner, text: target, part: null, subject: { kind: 'due', sla: sla.name, target, arm }, sides }];
}

/** All of them, in the order of a decision. */
export function barsOf(bundle: Bundle): Bar[] {
  const { rules } = bundle;
  const owned = ownersOf(bundle).flatMap(owner => {
    const score = owner.kind === 'rule' ? rules.scores.find(each => each.name === owner.name) : undefined;
    return [
      ...(owner.root === null ? [] : leaves(owner.root).flatMap(leaf => leafBars(rules, owner, leaf))),
      ...(score === undefined ? [] : ruleBars(bundle, score, owner)),
      ...(owner.kind === 'move' && owner.after !== null
        ? [stayBar(owner, `after ${durationWords(owner.after)}`, owner.stage!, owner.after)]
        : []),
      ...(owner.kind === 'sla' ? dueBar(bundle, owner) : []),
    ];
  });
  return [...owned, ...stallBars(bundle)];
}
