// Which activities, in words: `page view where path starts with "/pricing" in the last 30 days`.
import type { Occurrence, Period, PeriodKind, PeriodOf } from '@funnel/bundle';
import { conditionWords } from './conditions.ts';
import { lengthWords } from './dates.ts';
import type { Speech } from './expressions.ts';
import { called, type NameBook, stageCalled } from './names.ts';

function windowWords(milliseconds: number): string {
  const length = lengthWords(milliseconds);
  return length.startsWith('1 ') ? `in the last ${length.slice(2)}` : `in the last ${length}`;
}

const PERIODS: { readonly [K in PeriodKind]: (names: NameBook, period: PeriodOf<K>) => string } = {
  within: (_, period) => windowWords(period.milliseconds),
  since_entering: (names, period) => `since entering ${stageCalled(names, period.stage)}`,
  before_entering: (names, period) => `before entering ${stageCalled(names, period.stage)}`,
};

/** `in the last 30 days`, `since entering Marketing qualified`. */
export function periodWords(names: NameBook, period: Period): string {
  return (PERIODS[period.kind] as (names: NameBook, period: Period) => string)(names, period);
}

/** The activity and its filter, without the window. */
export function activityWords(speech: Speech, of: Occurrence): string {
  const doer = of.by === null ? '' : ` by ${of.by}`;
  const name = of.activity === null ? `activity${doer}` : called(speech.names.activities, of.activity);
  if (of.where === null) return name;
  return `${name} where ${conditionWords({ ...speech, activity: of.activity }, of.where)}`;
}

/** The activity, its filter and its window. */
export function occurrenceWords(speech: Speech, of: Occurrence): string {
  const activity = activityWords(speech, of);
  return of.period === null ? activity : `${activity} ${periodWords(speech.names, of.period)}`;
}
