// Sentences about scores and their rules.
import type { ActivityRule, Fading, ProportionRule, Rule, Score } from '@funnel/bundle';
import { called, capital, plainNumber, stageCalled } from '@funnel/explain';
import type { FadingExample } from '../consequences/fading.ts';
import { type Thing, thing } from '../thing.ts';
import { differingValues } from './contrast.ts';
import { unitWords } from './descriptions.ts';
import { ageOf, lengthOf, moves, points, pointsNumber, thousandths } from './figures.ts';
import type { Speaking, Voice } from './speaking.ts';
import { namedThing, titleOf } from './things.ts';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

type OwnRule = Both<Rule>;

function ruleThing(rule: Rule): Thing {
  return thing(rule.kind, rule as never);
}

/** `3 points`, `minus 3 points` where the other side has another sign. */
function worth(value: number, other: number): string {
  return value < 0 !== other < 0 && value < 0 ? `minus ${points(value)}` : points(value);
}

function asNumber(value: number, other: number): string {
  return value < 0 !== other < 0 && value < 0 ? `minus ${pointsNumber(value)}` : pointsNumber(value);
}

function each(rule: Rule): string {
  return rule.kind === 'activity_rule' && rule.because !== null && rule.take === 'all' ? ' each time' : '';
}

function fadingWords(fading: Fading | null): string {
  if (fading === null) return 'points do not fade';
  const shape =
    fading.shape === 'halve'
      ? `points halve every ${lengthOf(fading.over)}`
      : `points fade to zero over ${lengthOf(fading.over)}`;
  return fading.step === 86_400_000 ? shape : `${shape} in steps of ${lengthOf(fading.step)}`;
}

function exampleWords({ age, after, before }: FadingExample): string {
  return `an action of ${ageOf(age)} ago now counts ${pointsNumber(after)} of 10 points instead of ${pointsNumber(before)}`;
}

function capWords(upTo: number | null): string {
  return upTo === null ? 'without a limit' : `up to ${points(upTo)}`;
}

function mostWords(most: ActivityRule['at_most']): string {
  return most === null ? 'as often as it happens' : `at most ${most.times} per ${most.per}`;
}

const TAKES: Readonly<Record<ActivityRule['take'], string>> = {
  all: 'every time',
  first: 'for the first time only',
  last: 'for the latest time only',
};

function gives(voice: Voice, rule: ProportionRule): string {
  return `${points(rule.points)} ${unitWords(voice, rule)}`;
}

export const SCORES = {
  points: ({ before, after }: OwnRule, { old }: Speaking) => {
    const negative = before.points < 0 && after.points < 0;
    const verb = negative ? 'costs' : 'is worth';
    const title = titleOf(old, ruleThing(before));
    const number = asNumber(before.points, after.points);
    return `${capital(title)} ${verb} ${worth(after.points, before.points)}${each(after)} instead of ${number}.`;
  },
  proportion: ({ before, after }: Both<ProportionRule>, { now, old }: Speaking) => {
    const [was, is] = [gives(old, before), gives(now, after)];
    const title = capital(titleOf(old, ruleThing(before)));
    if (was !== is) return `${title} gives ${is} instead of ${was}.`;
    const values = differingValues(before, after);
    return `${title} gives ${is}, worked out otherwise (${values.after} instead of ${values.before}).`;
  },
  'proportion-field': ({ before, after }: Both<ProportionRule>, { now, old }: Speaking) =>
    `Points in proportion are now given for ${called(now.names.fields, after.field)} instead of ${called(old.names.fields, before.field)}.`,
  'up-to': ({ thing: what, before, after }: Both<number | null> & { readonly thing: Thing }, { old }: Speaking) =>
    `${capital(namedThing(old, what))} gives ${capWords(after)} instead of ${before === null ? capWords(before) : after === null ? capWords(before) : pointsNumber(before)}.`,
  take: ({ before, after }: Both<ActivityRule>, { old }: Speaking) =>
    `${capital(namedThing(old, ruleThing(before)))} counts ${TAKES[after.take]} instead of ${TAKES[before.take]}.`,
  'once-per': ({ before, after }: Both<ActivityRule>, { old }: Speaking) => {
    const title = capital(namedThing(old, ruleThing(before)));
    if (after.once_per === null) return `${title} counts every time, no longer once per ${before.once_per}.`;
    return `${title} counts once per ${after.once_per} ${before.once_per === null ? 'instead of every time' : `instead of once per ${before.once_per}`}.`;
  },
  'at-most': ({ before, after }: Both<ActivityRule>, { old }: Speaking) =>
    `${capital(namedThing(old, ruleThing(before)))} counts ${mostWords(after.at_most)} instead of ${mostWords(before.at_most)}.`,
  reason: ({ thing: what, before, after }: Both<string | null> & { readonly thing: Thing }, { old }: Speaking) => {
    const title = capital(namedThing(old, what));
    if (after === null) return `${title} has lost its reason "${before}".`;
    return `${title} has the reason "${after}"${before === null ? ' now' : ` instead of "${before}"`}.`;
  },
  'rule-id': ({ rule, before, after }: Both<string> & { readonly rule: Rule }, { now }: Speaking) =>
    `${capital(namedThing(now, ruleThing(rule)))} goes by another id in reports, so that its history begins anew (${after} instead of ${before}).`,
  fading: ({ before, after, examples }: Both<Fading | null> & { readonly examples: readonly FadingExample[] }) => {
    const change = `${capital(fadingWords(after))} (before: ${fadingWords(before)})`;
    return examples.length === 0 ? `${change}.` : `${change}: ${examples.map(exampleWords).join('; ')}.`;
  },
  'fading-table': (
    { rule, age, before, after }: Both<number | null> & { readonly rule: Rule; readonly age: number | null },
    { now }: Speaking,
  ) => {
    const worthThen = (value: number | null): string => (value === null ? 'the same at every age' : points(value));
    const when = age === null ? 'later' : `after ${plainNumber(age)} steps of its age`;
    return `${capital(titleOf(now, ruleThing(rule)))} is worth ${worthThen(after)} ${when} instead of ${worthThen(before)}.`;
  },
  'forget-came': ({ stage }: { readonly stage: string }, { now }: Speaking) =>
    `Entering ${stageCalled(now.names, stage)} now makes the score forget earlier activity.`,
  'forget-went': ({ stage }: { readonly stage: string }, { old }: Speaking) =>
    `Entering ${stageCalled(old.names, stage)} no longer makes the score forget earlier activity.`,
  'score-range': ({ before, after }: Both<Score>) =>
    `The score goes from ${thousandths(after.lowest)} to ${thousandths(after.highest)} instead of from ${thousandths(before.lowest)} to ${thousandths(before.highest)}${cutWords(before, after)}.`,
  'score-by': ({ before, after }: Both<number>) =>
    `The score is rounded to ${thousandths(after)} instead of ${thousandths(before)}.`,
  'rule-moved': (
    { rule, from, to }: { readonly rule: Rule; readonly from: string; readonly to: string },
    { now }: Speaking,
  ) => `${capital(namedThing(now, ruleThing(rule)))} moved from ${from} to ${to}.`,
  'rule-grouped': ({ rule, before, after }: Both<string | null> & { readonly rule: Rule }, { now }: Speaking) => {
    const title = capital(namedThing(now, ruleThing(rule)));
    if (after === null) return `${title} left the group "${before}", whose limit no longer holds for it.`;
    return `${title} is now in the group "${after}"${before === null ? '' : `, no longer in "${before}"`}, whose limit holds for it.`;
  },
  'group-label': ({ before, after }: Both<string>) => `The group "${before}" is now called "${after}".`,
} as const;

function cutWords(before: Score, after: Score): string {
  if (after.highest === before.highest) return '';
  const verb = moves(before.highest, after.highest);
  return `: the most that a lead can have ${verb} by ${thousandths(Math.abs(after.highest - before.highest))}`;
}
