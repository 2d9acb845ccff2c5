// Instants in the time of a calendar's place, and local times as instants: by the zone tables of the bundle.
import { formatInstant, type Rules, type Zone } from '@funnel/bundle';
import { dayWords, minuteWords } from './dates.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];

/** The table of the zone that a calendar is in; null for a calendar that the rules do not have. */
export function zoneOf(rules: Rules, calendar: string): Zone | null {
  const name = rules.calendars.find(each => each.name === calendar)?.zone;
  return rules.zones?.zones.find(each => each.name === name) ?? null;
}

/** Milliseconds by which the zone's clocks are ahead of UTC at the instant. */
function aheadAt(zone: Zone, at: number): number {
  return 1000 * (zone.changes.findLast(change => change.at <= at)?.offset ?? zone.offset);
}

/** The local time as if it were UTC. */
export function localOf(zone: Zone, at: number): number {
  return at + aheadAt(zone, at);
}

/**
 * The instant of a local time (as if it were UTC). A skipped one is the first instant after the gap; of a doubled one the earlier is for openings, the later
 * for closings.
 */
export function instantOfLocal(zone: Zone, local: number, closing: boolean): number {
  const offsets = [zone.offset, ...zone.changes.map(change => change.offset)];
  const fitting = [...new Set(offsets)].map(offset => local - 1000 * offset).filter(at => localOf(zone, at) === local);
  if (fitting.length > 0) return closing ? Math.max(...fitting) : Math.min(...fitting);
  const gap = zone.changes.find(({ at, offset }) => at + aheadAt(zone, at - 1) <= local && local < at + 1000 * offset);
  return gap?.at ?? local - 1000 * zone.offset;
}

/** `Mon 9 Mar 2026, 09:30 in New York (13:30 UTC)`; without a calendar `Mon 9 Mar 2026, 13:30 UTC`. To the minute before. */
export function placeTimeWords(rules: Rules, calendar: string | null, at: number): string {
  const zone = calendar === null ? null : zoneOf(rules, calendar);
  if (zone === null) return `${weekday(at)} ${minuteWords(at)}`;
  const local = localOf(zone, at);
  const place = (zone.name.split('/').at(-1) ?? zone.name).replaceAll('_', ' ');
  const sameDay = Math.floor(local / DAY) === Math.floor(at / DAY);
  const utc = sameDay ? `${clockTime(at)} UTC` : `${dayWords(Math.floor(at / DAY))}, ${clockTime(at)} UTC`;
  return `${weekday(local)} ${dayWords(Math.floor(local / DAY))}, ${clockTime(local)} in ${place} (${utc})`;
}

function weekday(at: number): string {
  return WEEKDAYS[((Math.floor(at / DAY) % 7) + 7) % 7]!;
}

function clockTime(at: number): string {
  return formatInstant(Math.floor(at / MINUTE) * MINUTE).slice(11, 16);
}
