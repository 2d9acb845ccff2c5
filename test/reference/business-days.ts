// Open days of a calendar: the same local time so many open days later, or the hours beside it.
import { DAY, dateOf, hoursOn, MINUTE, type OpenTime, openOn, stretchAt, walk } from './calendar.ts';
import { closing, opening } from './local-time.ts';

/** The instant itself where it is open, else the next opening. */
function nextOpen(from: number, time: OpenTime): number | null {
  let found: number | null = null;
  walk(from, time, (begin, _, isOpen) => {
    if (isOpen) found = begin;
    return !isOpen;
  });
  return found;
}

/** The local time; in the second pass of a doubled stretch the end of that stretch. */
function localTimeOf(instant: number, time: OpenTime): number {
  const place = time.stretches.findIndex(({ from, to }) => from <= instant && instant < to);
  const [before, now] = [time.stretches[place - 1], time.stretches[place]!];
  const local = instant + now.offset;
  return before === undefined ? local : Math.max(local, now.from + before.offset);
}

/** The instant on a date that stands for a local time of day (milliseconds): in its hours, or the end before, or the opening. */
function onTheDate(date: number, timeOfDay: number, time: OpenTime): number {
  const hours = hoursOn(date, time).map(({ from, to }) => ({ from: from * MINUTE, to: to * MINUTE }));
  if (hours.some(({ from, to }) => from <= timeOfDay && timeOfDay < to))
    return opening(date * DAY + timeOfDay, time.stretches);
  const before = hours.findLast(({ to }) => to <= timeOfDay);
  if (before !== undefined) return closing(date * DAY + before.to, time.stretches);
  return opening(date * DAY + hours[0]!.from, time.stretches);
}

/** The local date and time of day that an open instant stands for. */
function standsFor(start: number, time: OpenTime): { readonly date: number; readonly timeOfDay: number } {
  const shown = start + stretchAt(start, time).offset;
  const local = localTimeOf(start, time);
  // An end of a doubled stretch at midnight is 24:00 of the date that ends there.
  const date = local % DAY === 0 && local !== shown ? dateOf(local) - 1 : dateOf(local);
  const timeOfDay = local - date * DAY;
  // Where midnight comes twice the day before closes later, and is open before all hours of its own date.
  const isBefore = hoursOn(date, time).every(({ from }) => timeOfDay < from * MINUTE);
  return isBefore ? { date: date - 1, timeOfDay: DAY } : { date, timeOfDay };
}

/** So many open days later; null where the calendar does not reach that far. */
export function daysLater(from: number, days: number, time: OpenTime): number | null {
  const start = nextOpen(from, time);
  if (start === null) return null;
  const { date: first, timeOfDay } = standsFor(start, time);
  let date = first;
  for (let left = days; left > 0; ) {
    date += 1;
    if (opening(date * DAY, time.stretches) >= time.end) return null;
    if (openOn(date, time).length > 0) left -= 1;
  }
  const due = onTheDate(date, timeOfDay, time);
  return due > time.end ? null : due;
}
