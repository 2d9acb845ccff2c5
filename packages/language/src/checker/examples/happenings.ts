// Adds activities to a made-up lead until a test about activities comes out as wanted.
import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Expression, OccurrenceNode } from '../../syntax/nodes/expression.ts';
import { occurrenceOf } from '../types/children.ts';
import { DAY, durationMilliseconds } from '../values/duration.ts';
import { candidatesFor } from './candidates.ts';
import { constantsIn } from './constants.ts';
import { type Effort, spend } from './effort.ts';
import { factsFor } from './facts.ts';
import { holds } from './holds.ts';
import { type Literal, waysOf } from './literals.ts';
import { enteredAgo, type Happened, type Plain, type Situation } from './situation.ts';

const HOUR = 3_600_000;
const SECOND = 1000;
const MOST_TIMES = 50;

/** The lead with activities for which the test comes out as wanted; null where none were found. `asks` is what it asks about. */
export function withHappenings(
  situation: Situation,
  { test, wanted }: Literal,
  asks: Expression,
  effort: Effort,
): Situation | null {
  if (holds(situation, test) === wanted) return situation;
  const occurrence = asks.kind === 'latest_activity' ? anyOf(asks.activity) : occurrenceOf(asks);
  if (occurrence === null) return null;
  const type = typeFor(situation, occurrence);
  if (type === null) return null;
  const choices = propertiesFor(situation, occurrence, test, asks, type);
  const fuller = asks.kind === 'last' ? withProperties(situation, { test, wanted }, type, choices, effort) : null;
  if (fuller !== null) return fuller;
  for (const properties of choices) {
    for (const ago of agesFor(situation, occurrence, test)) {
      for (const times of timesFor(situation, test, asks)) {
        if (!spend(effort, situation.activities.length + times)) return null;
        const added = Array.from(
          { length: times },
          (_, index): Happened => ({
            type,
            properties,
            ago: ago + (situation.activities.length + index) * SECOND,
          }),
        );
        const trial: Situation = {
          ...situation,
          activities: [...situation.activities, ...added],
          results: new Map(),
        };
        if (holds(trial, test) === wanted) return trial;
      }
    }
  }
  return null;
}

/** More about an activity that is there already: it may be the last one for several tests. */
function withProperties(
  situation: Situation,
  { test, wanted }: Literal,
  type: string,
  choices: readonly ReadonlyMap<string, Plain>[],
  effort: Effort,
): Situation | null {
  const { activities } = situation;
  for (const [index, happened] of activities.entries()) {
    if (happened.type !== type) continue;
    for (const more of choices) {
      if (!spend(effort, activities.length)) return null;
      const properties = new Map([...more, ...happened.properties]);
      const trial: Situation = {
        ...situation,
        activities: activities.with(index, { ...happened, properties }),
        results: new Map(),
      };
      if (holds(trial, test) === wanted) return trial;
    }
  }
  return null;
}

function anyOf(activity: OccurrenceNode['activity']): OccurrenceNode {
  return { activity, by: null, where: null, period: null, span: activity.span };
}

/** The activity itself, or one of those whose doer is asked for. */
function typeFor({ known }: Situation, { activity, by }: OccurrenceNode): string | null {
  if (activity.text !== 'activity') return known.activities.has(activity.text) ? activity.text : null;
  for (const [name, { node }] of known.activities) if ((node.by?.text ?? null) === (by?.text ?? null)) return name;
  return null;
}

/** Properties for which the `where` holds, with the property that is looked at in each way that may matter. */
function propertiesFor(
  { known }: Situation,
  { where }: OccurrenceNode,
  test: Expression,
  asks: Expression,
  type: string,
): readonly ReadonlyMap<string, Plain>[] {
  const ways = where === null ? [[]] : waysOf(known, where).ways.slice(0, 8);
  const bases = ways.map(way => factsFor(known, way, 'property')).filter(({ failed }) => failed === null);
  const looked = lookedAt(known.activities.get(type)?.node.properties ?? [], asks);
  if (looked === null) return bases.map(({ values }) => values);
  const candidates = candidatesFor(known, looked, [test]).values.filter(value => value !== null);
  return bases.flatMap(({ values }) => [
    values,
    ...candidates.map(value => new Map([...values, [looked.name.text, value] as const])),
  ]);
}

function lookedAt(properties: readonly FieldNode[], asks: Expression): FieldNode | null {
  if (asks.kind !== 'last' && asks.kind !== 'total') return null;
  return properties.find(({ name }) => name.text === asks.property.text) ?? null;
}

/** Lately, as long as the period lasts, before the stage was entered, or the days that the test names. */
function agesFor(situation: Situation, { period }: OccurrenceNode, test: Expression): readonly number[] {
  const lasts = period?.duration ? (durationMilliseconds(period.duration) ?? 0) : Number.POSITIVE_INFINITY;
  const entered = period?.stage ? enteredAgo(situation, period.stage.text) : null;
  const open = period?.kind === 'since' && entered !== null ? Math.min(lasts, entered) : lasts;
  const lately = Math.floor(Math.min(HOUR, open / 2));
  if (period?.kind === 'before') return [(entered ?? 0) + HOUR];
  const days = constantsIn(situation.known, [test]).numbers.map(
    ({ steps, decimals }) => Number(steps) / 10 ** decimals,
  );
  const long = days.filter(each => each > 0 && each < 36_525).flatMap(each => [each, each + 1]);
  return [lately, ...long.map(each => Math.ceil(each) * DAY + HOUR)].filter(ago => ago < open);
}

/** Once, or as often as the test says. */
function timesFor({ known }: Situation, test: Expression, asks: Expression): readonly number[] {
  const written = asks.kind === 'occurs' && asks.times !== null ? [Number(asks.times.digits.replaceAll('_', ''))] : [];
  const numbers = constantsIn(known, [test]).numbers.map(({ steps, decimals }) => Number(steps) / 10 ** decimals);
  const times = [1, ...[...written, ...numbers].flatMap(each => [Math.ceil(each), Math.floor(each) + 1])];
  return [...new Set(times)].filter(each => each >= 1 && each <= MOST_TIMES).sort((a, b) => a - b);
}
