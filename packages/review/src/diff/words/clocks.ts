// Sentences about SLAs, calendars, teams and routes.
import type { Calendar, Route, Sla, Step, TargetArm, Trigger, WorkKey, WorkKeyKind } from '@funnel/bundle';
import {
  actionWords,
  calendarCalled,
  called,
  capital,
  dayWords,
  joined,
  momentWords,
  targetWords,
  zoneOf,
} from '@funnel/explain';
import type { DueExample } from '../consequences/due.ts';
import { thing } from '../thing.ts';
import { differingValues } from './contrast.ts';
import { armWords } from './descriptions.ts';
import { hoursWords, WEEKDAYS, whenWords } from './figures.ts';
import type { Speaking, Voice } from './speaking.ts';
import { titleOf, triggerWords } from './things.ts';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

function slaTitle(voice: Voice, sla: Sla): string {
  return titleOf(voice, thing('sla', sla));
}

function spanWords({ span }: Pick<TargetArm, 'span'>): string {
  return span === null ? 'no target' : targetWords(span);
}

/** `an entry of Monday 10:00 was due Tuesday 10:00, is now due Wednesday 10:00`. */
function exampleWords(example: DueExample, { now }: Speaking): string {
  const zone = example.calendar === null ? null : zoneOf(now.rules, example.calendar);
  const at = (instant: number | null): string =>
    instant === null ? 'without a due' : `due ${whenWords(zone, example.start, instant)}`;
  return `a clock that starts ${whenWords(zone, example.start, example.start)} was ${at(example.before)}, is now ${at(example.after)}`;
}

function examplesWords(examples: readonly DueExample[], speaking: Speaking): string {
  return examples.length === 0 ? '' : `: ${examples.map(each => exampleWords(each, speaking)).join('; ')}`;
}

const WORK: { readonly [K in WorkKeyKind]: (voice: Voice, key: Extract<WorkKey, { kind: K }>) => string } = {
  grade: ({ names }, { grade }) => called(names.grades, grade),
  score: ({ names }, { score }) => called(names.scores, score),
  waiting: () => 'the longest waiting',
};

function workWords(voice: Voice, { work }: Route): string {
  const keys = work.map(key => (WORK[key.kind] as (voice: Voice, key: WorkKey) => string)(voice, key));
  return keys.length === 0 ? 'in no order' : `by ${keys.join(', then ')}`;
}

export const CLOCKS = {
  'target-span': (
    { before, after, example }: Both<TargetArm> & { readonly example: DueExample | null },
    speaking: Speaking,
  ) =>
    `${capital(armWords(speaking.now, after))}, the target is ${spanWords(after)} instead of ${spanWords(before)}${examplesWords(example === null ? [] : [example], speaking)}.`,
  'calendar-used': (
    { before, after, examples }: Both<Sla['calendars'][number]> & { readonly examples: readonly DueExample[] },
    speaking: Speaking,
  ) =>
    `${capital(armWords(speaking.now, after))}, the clock counts by ${usedWords(speaking.now, after)} instead of ${usedWords(speaking.old, before)}${examplesWords(examples, speaking)}.`,
  'clock-start': ({ sla, before, after }: Both<Trigger> & { readonly sla: Sla }, { now, old }: Speaking) =>
    `${slaTitle(now, sla)} starts ${startWords(now, after)} instead of ${startWords(old, before)}.`,
  'met-times': ({ before, after }: Both<Sla['met_by'][number]>, { now }: Speaking) =>
    `The clock is met when ${triggerWords(now, after.on)} has come ${after.times} times instead of ${before.times}.`,
  'step-moment': ({ before, after }: Both<Step>, { now }: Speaking) =>
    `${capital(actionWords(now.names, after, null))}: ${momentWords(after.at)} instead of ${momentWords(before.at)}.`,
  'step-action': ({ before, after }: Both<Step>, { now, old }: Speaking) =>
    `${capital(momentWords(after.at))}: ${actionWords(now.names, after, null)} instead of ${actionWords(old.names, before, null)}.`,
  zone: ({ calendar, before, after }: Both<string> & { readonly calendar: Calendar }, { now }: Speaking) =>
    `The hours of ${calendarCalled(now.names, calendar.name)} are those of ${after} instead of ${before}.`,
  hours: ({ days, before, after }: Both<Calendar['week'][number]> & { readonly days: readonly number[] }) =>
    `${weekdaysWords(days)}: ${hoursWords(after)} instead of ${hoursWords(before)}.`,
  'dates-closed': ({ came, went }: { readonly came: readonly number[]; readonly went: readonly number[] }) =>
    `${capital(
      [
        came.length === 0 ? '' : `closed on ${datesWords(came)}`,
        went.length === 0 ? '' : `no longer closed on ${datesWords(went)}`,
      ]
        .filter(Boolean)
        .join('; '),
    )}.`,
  'date-hours': ({ date, before, after }: Both<Calendar['week'][number] | null> & { readonly date: number }) =>
    `${dayWords(date)}: ${after === null ? 'the hours of its weekday' : hoursWords(after)} instead of ${before === null ? 'the hours of its weekday' : hoursWords(before)}.`,
  'hours-example': ({ sla, example }: { readonly sla: Sla; readonly example: DueExample }, speaking: Speaking) =>
    `For ${slaTitle(speaking.now, sla)} (${example.span === null ? '' : targetWords(example.span)}), ${exampleWords(example, speaking)}.`,
  'zone-tables': ({ before, after }: Both<string | null>) =>
    `The tables of time zones are ${after ?? 'none'} instead of ${before ?? 'none'}.`,
  'zone-years': ({ before, after }: Both<string>) => `Calendars are for the years ${after} instead of ${before}.`,
  'zone-changes': ({ zone, before, after }: Both<unknown> & { readonly zone: string }) => {
    const values = differingValues(before, after);
    return `The clocks of ${zone} are changed otherwise: ${clipped(values.after)} instead of ${clipped(values.before)}.`;
  },
  'route-team': ({ before, after }: Both<Route['arms'][number]>, { now, old }: Speaking) =>
    `${capital(armWords(now, after))}, leads go to ${called(now.names.teams, after.team)} instead of ${called(old.names.teams, before.team)}.`,
  work: ({ before, after }: Both<Route>, { now, old }: Speaking) => {
    const [was, is] = [workWords(old, before), workWords(now, after)];
    return `Leads are worked ${is} instead of ${was}.`;
  },
} as const;

/** Tables may be long. */
function clipped(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function usedWords(voice: Voice, { calendar }: Sla['calendars'][number]): string {
  return calendar === null ? 'real time' : calendarCalled(voice.names, calendar);
}

function startWords(voice: Voice, trigger: Trigger): string {
  return trigger.kind === 'entering' ? `on ${triggerWords(voice, trigger)}` : `with ${triggerWords(voice, trigger)}`;
}

/** `Monday to Friday`, `Monday and Friday`. */
function weekdaysWords(days: readonly number[]): string {
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  const name = (day: number): string => WEEKDAYS[day % 7]!;
  return days.length > 2 && last - first === days.length - 1
    ? `${name(first)} to ${name(last)}`
    : joined(days.map(name));
}

function datesWords(dates: readonly number[]): string {
  return joined(dates.map(dayWords));
}
