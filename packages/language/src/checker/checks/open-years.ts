// A calendar is open at some time in each year that it is for, so that every clock comes to an end.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { CalendarLine, HoursNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { closedListDates } from '../values/closed-dates.ts';
import { dayOf } from '../values/day.ts';
import { minutesOf } from '../values/time-of-day.ts';
import { weekdaysBetween } from '../values/weekdays.ts';

const DAY = 86_400_000;

/** Tells of calendars with a year in which no day is open, and names the first year. */
export function checkOpenYears(checking: Checking, placed: Placed<DeclarationOf<'calendar'>>): void {
  const { years, report } = checking;
  const { name, keyword } = placed.node;
  if (!placed.node.lines.every(isSound)) return;
  const isOpen = openDays(checking, placed.node);
  for (let year = years.first; year <= years.last; year += 1) {
    if (hasOpenDay(isOpen, year)) continue;
    report(placed, 'calendar-never-open', { name: name?.text ?? '', year }, name?.span ?? keyword, {
      structural: true,
    });
    break;
  }
}

/** Dated hours stand before everything, closings before weekdays. */
function openDays({ listTexts }: Checking, { lines }: DeclarationOf<'calendar'>): (day: number) => boolean {
  const weekdays = new Set<number>();
  const opened = new Set<number | string>();
  const closed = new Set<number | string>();
  for (const line of lines) {
    if (line.kind === 'closed') for (const { text } of line.dates) closed.add(dayOf(text));
    else if (line.kind === 'closed_on') {
      for (const day of closedListDates(listTexts.get(line.list.text) ?? []).days) closed.add(day);
    } else if (line.kind === 'open_on') opened.add(dayOf(line.date.text));
    else for (const day of weekdaysBetween(line.from.text, line.to?.text ?? null)) weekdays.add(day);
  }
  return day => opened.has(day) || (!closed.has(day) && weekdays.has((((day + 3) % 7) + 7) % 7));
}

/** Weekdays and hours that do not exist are told by themselves. */
function isSound(line: CalendarLine): boolean {
  if (line.kind === 'closed' || line.kind === 'closed_on') return true;
  const isDay = line.kind === 'open_on' || weekdaysBetween(line.from.text, line.to?.text ?? null).length > 0;
  return isDay && line.hours.every(isTime);
}

function isTime({ from, to }: HoursNode): boolean {
  return (minutesOf(from.text) ?? 0) < (minutesOf(to.text) ?? 0);
}

function hasOpenDay(isOpen: (day: number) => boolean, year: number): boolean {
  const [first, next] = [Date.UTC(year, 0, 1) / DAY, Date.UTC(year + 1, 0, 1) / DAY];
  for (let day = first; day < next; day += 1) if (isOpen(day)) return true;
  return false;
}
