// `calendar`: the hours of a week, and the dates that have others.
import type { Calendar, DatedHours, Hours } from '@funnel/bundle';
import {
  type CalendarLine,
  closedListDates,
  type DateToken,
  type DeclarationOf,
  dayOf,
  type HoursNode,
  minutesOf,
  weekdaysBetween,
} from '@funnel/language';
import type { Lowering, NodeOf } from './lowering.ts';
import { unchecked } from './lowering.ts';

const DAYS_IN_A_WEEK = 7;

export function lowerCalendar(lowering: Lowering, name: string, node: DeclarationOf<'calendar'>): Calendar {
  const { label, zone, lines } = node;
  return {
    name,
    label: label?.value ?? null,
    zone: zone?.value ?? unchecked(node),
    week: weekOf(linesOf(lines, 'open')),
    closed: closedDays(lowering, lines),
    opened: linesOf(lines, 'open_on')
      .map(openedOn)
      .sort((a, b) => a.date - b.date),
  };
}

function weekOf(lines: readonly NodeOf<CalendarLine, 'open'>[]): Calendar['week'] {
  return Array.from({ length: DAYS_IN_A_WEEK }, (_, day) =>
    lowerHours(
      lines
        .filter(({ from, to }) => weekdaysBetween(from.text, to?.text ?? null).includes(day))
        .flatMap(({ hours }) => hours),
    ),
  );
}

function openedOn({ date, hours }: NodeOf<CalendarLine, 'open_on'>): DatedHours {
  return { date: lowerDay(date), hours: lowerHours(hours) };
}

/** Dates written in the calendar and those of lists, each once. */
function closedDays({ program }: Lowering, lines: readonly CalendarLine[]): readonly number[] {
  const written = linesOf(lines, 'closed').flatMap(({ dates }) => dates.map(lowerDay));
  const listed = linesOf(lines, 'closed_on').flatMap(
    ({ list }) => closedListDates(program.listTexts.get(list.text) ?? []).days,
  );
  return [...new Set([...written, ...listed])].sort((a, b) => a - b);
}

function lowerHours(hours: readonly HoursNode[]): readonly Hours[] {
  return hours
    .map(({ from, to }) => ({ from: lowerTime(from.text), to: lowerTime(to.text) }))
    .sort((a, b) => a.from - b.from);
}

function lowerTime(text: string): number {
  return minutesOf(text) ?? unchecked({ kind: 'time' });
}

function lowerDay({ text }: DateToken): number {
  const day = dayOf(text);
  return typeof day === 'number' ? day : unchecked({ kind: 'date' });
}

function linesOf<K extends CalendarLine['kind']>(
  lines: readonly CalendarLine[],
  kind: K,
): readonly NodeOf<CalendarLine, K>[] {
  return lines.filter((line): line is NodeOf<CalendarLine, K> => line.kind === kind);
}
