// Dates of calendars: days that exist, in the years that calendars are for, open or closed but not both.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { DateToken, Span } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { checkDay } from '../types/literals.ts';
import { closedListDates } from '../values/closed-dates.ts';
import { dayOf } from '../values/day.ts';
import { listPath } from '../values/list-path.ts';

/** Tells of dates that are opened twice, or opened and closed, and of dates and years that are not there. */
export function checkCalendarDates(checking: Checking, placed: Placed<DeclarationOf<'calendar'>>): void {
  const { report } = checking;
  const opened = new Map<number, DateToken>();
  const closed = new Map<number, Span>();
  for (const line of placed.node.lines) {
    if (line.kind === 'open_on') {
      const day = checkDate(checking, placed, line.date);
      const earlier = day === null ? undefined : opened.get(day);
      if (earlier !== undefined) {
        report(placed, 'opened-twice', { date: line.date.text }, line.date.span, {
          related: [{ note: 'first-here', at: placed, span: earlier.span }],
        });
      } else if (day !== null) opened.set(day, line.date);
    } else if (line.kind === 'closed') {
      for (const date of line.dates) {
        const day = checkDate(checking, placed, date);
        if (day !== null && !closed.has(day)) closed.set(day, date.span);
      }
    } else if (line.kind === 'closed_on') {
      for (const day of checkList(checking, placed, line.list.text, line.list.span)) {
        if (!closed.has(day)) closed.set(day, line.list.span);
      }
    }
  }
  for (const [day, { text, span }] of opened) {
    const other = closed.get(day);
    if (other === undefined) continue;
    report(placed, 'open-and-closed', { date: text }, span, {
      related: [{ note: 'closed-here', at: placed, span: other }],
    });
  }
}

/** The day, or null where there is none (told). */
function checkDate(checking: Checking, at: Placed, { text, span }: DateToken): number | null {
  checkDay(checking.report, at, text, span);
  const day = dayOf(text);
  if (typeof day !== 'number') return null;
  checkYear(checking, at, text, span);
  return day;
}

function checkYear({ years, report }: Checking, at: Placed, text: string, span: Span): void {
  const year = Number(text.slice(0, text.indexOf('-')));
  if (year >= years.first && year <= years.last) return;
  report(at, 'date-outside-years', { date: text, first: years.first, last: years.last }, span);
}

/** The days of a list of `closed on`; those of other years are a list's own business and say nothing. */
function checkList(checking: Checking, at: Placed, name: string, span: Span): readonly number[] {
  const texts = checking.listTexts.get(name);
  if (texts === undefined) return [];
  const { days, problem } = closedListDates(texts);
  if (problem !== null) {
    const list = checking.names.lists.get(name)!;
    const { from, values, keyword } = list.node;
    const line = from === null ? null : lineOf(checking, listPath(list), problem.text);
    checking.report(at, 'list-not-dates', { list: name, text: problem.text, file: from?.value ?? null, line }, span, {
      related: [{ note: 'list-here', at: list, span: (from ?? values[problem.index])?.span ?? keyword }],
    });
  }
  return days;
}

/** The line of a file, from 1, that is nothing but this text. */
function lineOf({ reader }: Checking, path: string, text: string): number | null {
  const found = reader.read(path);
  if ('problem' in found) return null;
  return found.text.split(/\r\n|\r|\n/).findIndex(line => line.trim() === text) + 1 || null;
}
