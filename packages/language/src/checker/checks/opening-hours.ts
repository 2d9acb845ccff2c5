// Opening hours: weekdays and dates that exist, with hours that run forwards and do not overlap.
import { fix, replaceWith } from '../../diagnostics/report.ts';
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Name } from '../../syntax/nodes/node.ts';
import type { CalendarLine, HoursNode } from '../../syntax/nodes/time-declarations.ts';
import { suggest } from '../../words/suggest.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { minutesOf } from '../values/time-of-day.ts';
import { WEEKDAYS, weekdayOf, weekdaysBetween } from '../values/weekdays.ts';

type LineOf<K extends CalendarLine['kind']> = Extract<CalendarLine, { kind: K }>;

/** Each weekday has one line of hours. */
export function checkOpeningHours({ report }: Checking, placed: Placed<DeclarationOf<'calendar'>>): void {
  const days = new Map<number, LineOf<'open'>>();
  for (const line of placed.node.lines) {
    if (line.kind === 'open') checkWeekdays(report, placed, line, days);
    if (line.kind === 'open' || line.kind === 'open_on') checkHours(report, placed, line.hours);
  }
}

function checkWeekdays(report: Report, at: Placed, line: LineOf<'open'>, days: Map<number, LineOf<'open'>>): void {
  tellUnknownDays(report, at, line.to === null ? [line.from] : [line.from, line.to]);
  const span = { start: line.from.span.start, end: (line.to ?? line.from).span.end };
  const between = weekdaysBetween(line.from.text, line.to?.text ?? null);
  const twice = between.filter(day => days.has(day));
  if (twice[0] !== undefined) {
    report(at, 'weekday-twice', { days: twice.map(day => WEEKDAYS[day]!) }, span, {
      related: [{ note: 'first-here', at, span: days.get(twice[0])!.span }],
    });
  }
  for (const day of between) if (!days.has(day)) days.set(day, line);
}

/** Days that are none, told once for the line. Where each is the beginning of one day alone, the fix is sure. */
function tellUnknownDays(report: Report, at: Placed, names: readonly Name[]): void {
  const unknown = names.filter(({ text }) => text !== '' && weekdayOf(text) === -1);
  const [first] = unknown;
  if (first === undefined) return;
  const meant = unknown.map(({ text, span }) => ({ span, days: daysMeant(text) }));
  const candidates = meant[0]!.days;
  const edits = meant.flatMap(({ span, days }) => (days.length === 1 ? [{ span, text: days[0]! }] : []));
  const isSure = edits.length === unknown.length && unknown.every(({ text }) => beginningOf(text).length === 1);
  const fixes =
    edits.length === unknown.length && unknown.length > 1
      ? [fix('mend-all', { count: edits.length }, isSure, edits)]
      : candidates.map(day => replaceWith(first.span, day, isSure));
  report(at, 'unknown-weekday', { name: first.text, candidates }, first.span, { fixes });
}

const beginningOf = (text: string): readonly string[] =>
  WEEKDAYS.filter(day => text.length >= 2 && day.startsWith(text.toLowerCase()));

function daysMeant(text: string): readonly string[] {
  const days = beginningOf(text);
  return days.length > 0 ? days : suggest(text, WEEKDAYS);
}

function checkHours(report: Report, at: Placed, hours: readonly HoursNode[]): void {
  const seen: { readonly from: number; readonly to: number; readonly node: HoursNode }[] = [];
  for (const node of hours) {
    const [from, to] = [minutesOf(node.from.text), minutesOf(node.to.text)];
    if (from === null || from === 1440) {
      report(at, 'no-such-time', { text: node.from.text, isEnd: false }, node.from.span);
      continue;
    }
    if (to === null) {
      report(at, 'no-such-time', { text: node.to.text, isEnd: true }, node.to.span);
      continue;
    }
    if (from >= to) {
      report(at, 'hours-not-upwards', { from: node.from.text, to: node.to.text }, node.span);
      continue;
    }
    const other = seen.find(earlier => from < earlier.to && earlier.from < to);
    if (other !== undefined) {
      report(at, 'hours-overlap', {}, node.span, { related: [{ note: 'first-here', at, span: other.node.span }] });
    }
    seen.push({ from, to, node });
  }
}
