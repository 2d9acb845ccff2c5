// How much open time of a calendar lies between two instants, to say how much is left.
import type { Calendar, Hours, Rules, Zone } from '@funnel/bundle';
import { instantOfLocal, localOf, zoneOf } from './local-time.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Milliseconds; null for a calendar that the rules do not have. */
export function openTime(rules: Rules, name: string, from: number, to: number): number | null {
  const calendar = rules.calendars.find(each => each.name === name);
  const zone = zoneOf(rules, name);
  if (!calendar || zone === null) return null;
  const last = Math.floor(localOf(zone, to) / DAY);
  let open = 0;
  let counted = from;
  for (let date = Math.floor(localOf(zone, from) / DAY); date <= last; date++) {
    for (const hours of hoursOn(calendar, date)) {
      const [opens, closes] = interval(zone, date, hours);
      const [begin, end] = [Math.max(opens, counted), Math.min(closes, to)];
      open += Math.max(0, end - begin);
      counted = Math.max(counted, end);
    }
  }
  return open;
}

function hoursOn(calendar: Calendar, date: number): readonly Hours[] {
  const own = calendar.opened.find(each => each.date === date);
  if (own) return own.hours;
  return calendar.closed.includes(date) ? [] : calendar.week[(date + 3) % 7]!;
}

function interval(zone: Zone, date: number, { from, to }: Hours): readonly [number, number] {
  const at = (minutes: number): number => date * DAY + minutes * MINUTE;
  return [instantOfLocal(zone, at(from), false), instantOfLocal(zone, at(to), true)];
}
