// The clauses of calendars.
import type { Calendar } from '@funnel/bundle';
import { type Clause, declarationClause } from './clause.ts';

function calendarClause(name: string, change: (calendar: Calendar) => Calendar): Clause {
  return declarationClause(name, 'calendars', change);
}

const around = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);

export const calendarClauses: readonly Clause[] = [
  calendarClause('open on weekdays', calendar => ({ ...calendar, week: around })),
  calendarClause('closed', calendar => (calendar.closed.length === 0 ? calendar : { ...calendar, closed: [] })),
  calendarClause('open on a date', calendar => (calendar.opened.length === 0 ? calendar : { ...calendar, opened: [] })),
  {
    name: 'in a time zone',
    remove: rules => {
      if (rules.zones === null) return rules;
      const zones = rules.zones.zones.map(zone => ({ ...zone, offset: 0, changes: [] }));
      return { ...rules, zones: { ...rules.zones, zones } };
    },
  },
  {
    name: 'clocks put forward and back',
    remove: rules => {
      if (rules.zones === null) return rules;
      const zones = rules.zones.zones.map(zone => {
        const summer = zone.changes.findLast(change => change.at < Date.UTC(2026, 8, 1));
        return { ...zone, offset: summer?.offset ?? zone.offset, changes: [] };
      });
      return { ...rules, zones: { ...rules.zones, zones } };
    },
  },
];
