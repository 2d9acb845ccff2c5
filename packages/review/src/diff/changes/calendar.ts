// `calendar`: hours of the week and of dates, with what that means for the clocks that count by it; and the tables of time zones.
import type { Bundle, Calendar, Hours, Rules, Sla, Zone, ZoneTables } from '@funnel/bundle';
import { noted, type Sides, type Told, told } from '../change.ts';
import { weekExample } from '../consequences/due.ts';
import { explained, type FieldTable, fieldChanges } from '../field-changes.ts';
import { isSameMeaning } from '../meaning.ts';
import { thing } from '../thing.ts';
import { declarationChanges, type OfDeclaration, setChanges } from './lists.ts';

const CALENDAR: FieldTable<Calendar> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('calendar', nodes.after), before, after })],
  zone: (before, after, nodes) => [told('zone', { calendar: nodes.after, before, after })],
  week: (before, after) => weekChanges(before, after),
  closed: (before, after) => [told('dates-closed', setChanges(before, after))],
  opened: (before, after) => {
    const dates = [...new Set([...before, ...after].map(({ date }) => date))].sort((a, b) => a - b);
    const on = (list: typeof before, date: number) => list.find(each => each.date === date)?.hours ?? null;
    return dates.flatMap(date => {
      const [old, now] = [on(before, date), on(after, date)];
      return isSameMeaning(old, now) ? [] : [told('date-hours', { date, before: old, after: now })];
    });
  },
};

/** Days with the same hours before and the same after are one change. */
function weekChanges(before: readonly (readonly Hours[])[], after: readonly (readonly Hours[])[]): readonly Told[] {
  const days = Array.from({ length: Math.max(before.length, after.length) }, (_, day) => day);
  const hoursOf = (day: number) => ({ before: before[day] ?? [], after: after[day] ?? [] });
  const changed = days.filter(day => !isSameMeaning(hoursOf(day).before, hoursOf(day).after));
  const first = changed.filter(day => changed.find(other => isSameMeaning(hoursOf(other), hoursOf(day))) === day);
  return first.map(day => {
    const same = changed.filter(other => isSameMeaning(hoursOf(other), hoursOf(day)));
    return told('hours', { days: same, ...hoursOf(day) });
  });
}

export function calendarChanges(sides: Sides): readonly OfDeclaration[] {
  const lists = { before: sides.before.rules.calendars, after: sides.after.rules.calendars };
  const changes = declarationChanges('calendar', CALENDAR, lists, sides).map(each => ({
    of: each.of,
    changes: each.changes.some(({ code }) => HOURS.has(code))
      ? [...each.changes, ...hoursExamples(each.of.slice('calendar/'.length), sides)]
      : each.changes,
  }));
  return [...changes, { of: 'program', changes: zoneChanges(sides) }];
}

const HOURS: ReadonlySet<string> = new Set(['zone', 'hours', 'dates-closed', 'date-hours']);

/** For each SLA that counts by the calendar, the due of its first target that comes out otherwise. */
function hoursExamples(calendar: string, { after, before }: Sides): readonly Told[] {
  return after.rules.slas
    .filter(sla => usesCalendar(sla, calendar))
    .flatMap(sla => {
      const [example] = sla.targets.flatMap(({ span }) => {
        const of = (rules: Rules) => ({ rules, calendar, span });
        return span === null ? [] : (weekExample(of(before.rules), of(after.rules)) ?? []);
      });
      return example === undefined ? [] : [told('hours-example', { sla, example })];
    });
}

function usesCalendar({ calendars }: Sla, name: string): boolean {
  return calendars.some(({ calendar }) => calendar === name);
}

const ZONES: FieldTable<ZoneTables> = {
  version: (before, after) => [told('zone-tables', { before, after })],
  first_year: (_, __, nodes) => [told('zone-years', { before: yearsOf(nodes.before), after: yearsOf(nodes.after) })],
  last_year: (_, __, nodes) =>
    nodes.before.first_year === nodes.after.first_year
      ? [told('zone-years', { before: yearsOf(nodes.before), after: yearsOf(nodes.after) })]
      : [],
  zones: (before, after, nodes, sides) => {
    const isExplained =
      nodes.before.first_year !== nodes.after.first_year || nodes.before.last_year !== nodes.after.last_year;
    if (isExplained) return [];
    const names = [...new Set([...before, ...after].map(({ name }) => name))];
    return names.flatMap(name => {
      const [old, now] = [before, after].map(list => list.find(zone => zone.name === name));
      const isUsedAlike = isUsed(sides.before, name) === isUsed(sides.after, name);
      if (isSameMeaning(old ?? null, now ?? null) || ((old === undefined || now === undefined) && !isUsedAlike))
        return [];
      return [told('zone-changes', { zone: name, before: tableOf(old), after: tableOf(now) })];
    });
  },
};

/** Tables come and go with the calendars that are in the zone. */
function isUsed({ rules }: Bundle, zone: string): boolean {
  return rules.calendars.some(calendar => calendar.zone === zone);
}

function tableOf(zone: Zone | undefined): Pick<Zone, 'offset' | 'changes'> | null {
  return zone === undefined ? null : { offset: zone.offset, changes: zone.changes };
}

function yearsOf({ first_year, last_year }: ZoneTables): string {
  return `${first_year} to ${last_year}`;
}

/** What calendars need comes and goes with them. */
function zoneChanges({ after, before, renamed }: Sides): readonly Told[] {
  const [old, now] = [before.rules.zones, after.rules.zones];
  if (old === null || now === null) {
    const isExplained = before.rules.calendars.length !== after.rules.calendars.length || old === now;
    return isExplained ? [] : [told('zone-tables', { before: old?.version ?? null, after: now?.version ?? null })];
  }
  return fieldChanges(ZONES, { before: old, after: now }, { after, before, renamed });
}
