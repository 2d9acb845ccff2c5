// The zone tables that a bundle carries: the zones that its calendars are in, for the years that the program states.
import { compareBytes, coverageOf, offsetAt, type Zone, type ZoneTables } from '@funnel/bundle';
import type { CalendarYears } from '@funnel/language';
import { ZONE_VERSION } from '../generated/zone-data.ts';
import { unpackedZone } from './unpack.ts';

/** Tables of these zones, each once; null when there are none. */
export function zoneTables(names: Iterable<string>, { first, last }: CalendarYears): ZoneTables | null {
  const known = [...new Set(names)].sort(compareBytes).flatMap(name => unpackedZone(name) ?? []);
  if (known.length === 0) return null;
  const tables = { version: ZONE_VERSION, first_year: first, last_year: last, zones: known };
  return { ...tables, zones: known.map(zone => cut(zone, coverageOf(tables, zone))) };
}

/** What the zone does from just before its first local year to the end of its last. */
function cut(zone: Zone, { from, to }: { readonly from: number; readonly to: number }): Zone {
  return {
    name: zone.name,
    offset: offsetAt(zone, from - 1),
    changes: zone.changes.filter(({ at }) => at >= from && at < to),
  };
}
