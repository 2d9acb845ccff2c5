// Sentences about what decides nothing: docs, owners, reviews, roles, the size of teams, measures and targets.
import type { AboutTeam, Measure, Target } from '@funnel/bundle';
import { capital, counted, dayWords, joined, plainNumber, stageCalled } from '@funnel/explain';
import { thing } from '../thing.ts';
import { differingValues } from './contrast.ts';
import { measuredWords } from './descriptions.ts';
import { days, lengthOf, percent } from './figures.ts';
import type { Speaking } from './speaking.ts';
import { titleOf } from './things.ts';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** `Marketing qualified counts as mql` and the like are about a stage; all else is about the declaration under whose label it stands. */
interface OfStage {
  readonly stage: string;
}

function ownersWords(owners: readonly string[]): string {
  return owners.length === 0 ? 'nobody in particular' : joined(owners);
}

function aimWords(aim: Measure['aim']): string {
  return aim === null ? 'none' : `${aim.below ? 'below ' : ''}${percent(aim.percent)}`;
}

function alarmWords(alarm: Measure['alarm']): string {
  return alarm === null ? 'none' : `${alarm.side} ${percent(alarm.percent)}`;
}

function bookWords({ amount, from, to }: Target['book']): string {
  return `${plainNumber(amount)} from ${dayWords(from)} to ${dayWords(to)}`;
}

export const PLANS = {
  doc: ({ what, before, after }: Both<string | null> & { readonly what: string | null }) => {
    const of = what === null ? '' : ` of ${what}`;
    if (after === null) return `The description${of} is gone.`;
    if (before === null) return `There is a description${of} now: "${oneLine(after)}".`;
    return `The description${of} is now "${oneLine(after)}".`;
  },
  owners: ({ before, after }: Both<readonly string[]>) =>
    `It is owned by ${ownersWords(after)} instead of ${ownersWords(before)}.`,
  'review-every': ({ before, after }: Both<number | null>) =>
    `It is to be reviewed ${after === null ? 'at no set time' : `every ${days(after)}`} instead of ${before === null ? 'at no set time' : `every ${days(before)}`}.`,
  reviewed: ({ before, after }: Both<number | null>) =>
    `It was last reviewed ${after === null ? 'on no known day' : `on ${dayWords(after)}`} instead of ${before === null ? 'on no known day' : `on ${dayWords(before)}`}.`,
  'program-name': ({ before, after }: Both<string | null>) =>
    `The program is called "${after ?? ''}" instead of "${before ?? ''}".`,
  'program-label': ({ before, after }: Both<string | null>) =>
    `The program is labelled "${after ?? ''}" instead of "${before ?? ''}".`,
  'stage-role': ({ stage, before, after }: Both<string | null> & OfStage, { now }: Speaking) =>
    `${stageCalled(now.names, stage)} counts as ${after ?? 'nothing'} in reports instead of ${before ?? 'nothing'}.`,
  'team-people': ({ before, after }: Both<AboutTeam>) =>
    `The team has ${after.people ?? 'an unknown number of'} ${after.people === 1 ? 'person' : 'people'} instead of ${before.people ?? 'an unknown number'}.`,
  'team-each': ({ before, after }: Both<AboutTeam>, { now, old }: Speaking) => {
    const words = (names: Speaking['now']['names'], { each }: AboutTeam): string =>
      each.length === 0
        ? 'no set number of leads'
        : joined(each.map(({ count, stage }) => `${count} ${stageCalled(names, stage)}`));
    return `Each takes ${words(now.names, after)} a week instead of ${words(old.names, before)}${capacityWords(before, after)}.`;
  },
  'measure-of': ({ before, after }: Both<Measure>, { now, old }: Speaking) => {
    const [was, is] = [measuredWords(old, before.of), measuredWords(now, after.of)];
    if (was !== is) return `Measured are ${is} instead of ${was}.`;
    const values = differingValues(before.of, after.of);
    return `Measured are ${is} (${values.after} instead of ${values.before}).`;
  },
  'measure-aim': ({ before, after }: Both<Measure>) =>
    `The aim is ${aimWords(after.aim)} instead of ${aimWords(before.aim)}.`,
  'measure-alarm': ({ before, after }: Both<Measure>) =>
    `The alarm is ${alarmWords(after.alarm)} instead of ${alarmWords(before.alarm)}.`,
  'target-book': ({ before, after }: Both<Target>) =>
    `To be booked are ${bookWords(after.book)} instead of ${bookWords(before.book)}.`,
  'target-deal': ({ before, after }: Both<Target>) =>
    `A deal is reckoned at ${plainNumber(after.deal)} instead of ${plainNumber(before.deal)}.`,
  'share-percent': ({ before, after }: Both<Target['shares'][number]>) =>
    `${capital(after.owner)} has a share of ${percent(after.percent)} instead of ${percent(before.percent)}.`,
  'rate-percent': ({ before, after }: Both<Target['rates'][number]>, { now }: Speaking) =>
    `From ${titleOf(now, thing('rate', after))}, ${percent(after.percent)} are reckoned with instead of ${percent(before.percent)}.`,
  'rate-within': ({ before, after }: Both<Target['rates'][number]>, { now }: Speaking) =>
    `From ${titleOf(now, thing('rate', after))}, ${lengthOf(after.within)} are reckoned with instead of ${lengthOf(before.within)}.`,
} as const;

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The capacity of a team that has a size. */
function capacityWords(before: AboutTeam, after: AboutTeam): string {
  const of = ({ each, people }: AboutTeam): number | null =>
    people === null || each.length !== 1 ? null : people * each[0]!.count;
  const [was, is] = [of(before), of(after)];
  return was === null || is === null
    ? ''
    : `: together ${counted(is, 'lead', 'leads')} a week instead of ${plainNumber(was)}`;
}
