// The zone tables against the published changes of offset of 24 zones, and local times that are skipped or come twice.
import {
  formatInstant,
  instantOf,
  localTimeAt,
  offsetAt,
  parseInstant,
  readLocalTime,
  type Zone,
} from '@funnel/bundle';
import { ZONE_NAMES, ZONE_YEARS } from '@funnel/language';
import { expect, test } from 'vitest';
import { describeWith, thirdPartyText } from '../../../test/examples/support/third-party.ts';
import { unpackedZone } from '../src/zones/unpack.ts';
import { zoneTables } from '../src/zones/zone-tables.ts';

const years = { first: 2005, last: 2037 };
const zoneOf = (name: string, of = years): Zone => zoneTables([name], of)!.zones[0]!;
const local = (text: string) => readLocalTime(text)!.milliseconds;

function rows(path: string): readonly (readonly string[])[] {
  const [, ...lines] = thirdPartyText(path).trim().split(/\r?\n/);
  return lines.map(line => line.split(','));
}

describeWith(['timezones/tz_transitions.csv'], 'Changes of offset as published', () => {
  const all = rows('timezones/tz_transitions.csv') as readonly [string, string, string, string, string][];

  /** Laws made after these rows were published: Morocco ended its changes in September 2026, Cuba kept summer time in the winter after. */
  const overtaken = (name: string, utc: string) =>
    (name === 'Africa/Casablanca' && utc >= '2026-09') ||
    (name === 'America/Havana' && utc >= '2026-11' && utc < '2027-03-15');

  test('each of the 2,724 instants has the offset and the local time that it should, but for 26 that a law has changed', () => {
    expect(all).toHaveLength(2724);
    const wrong = all.filter(([name, utc, shown, , minutes]) => {
      const instant = parseInstant(utc)!;
      const zone = zoneOf(name);
      return offsetAt(zone, instant) !== Number(minutes) * 60 || localTimeAt(zone, instant) !== local(shown);
    });
    expect(wrong.filter(([name, utc]) => !overtaken(name, utc))).toEqual([]);
    expect(wrong).toHaveLength(26);
  });

  test('there are no other changes in those years', () => {
    for (const name of new Set(all.map(([zone]) => zone))) {
      const instants = new Set(all.filter(([zone]) => zone === name).map(([, utc]) => parseInstant(utc)));
      const others = zoneOf(name)
        .changes.filter(({ at }) => !instants.has(at))
        .filter(({ at }) => !overtaken(name, formatInstant(at)));
      expect(others, name).toEqual([]);
    }
  });
});

describeWith(['timezones/gaps_and_overlaps.csv'], 'Local times that are skipped or come twice', () => {
  const all = rows('timezones/gaps_and_overlaps.csv') as readonly [string, string, string, string, string, string][];

  test('there are 14 of them', () => expect(all).toHaveLength(14));

  test.each(all)('%s %s: %s', (name, shown, kind, _exists, byOffsetBefore, byOffsetAfter) => {
    const zone = zoneOf(name);
    const both = [parseInstant(byOffsetBefore)!, parseInstant(byOffsetAfter)!];
    const opening = instantOf(zone, local(shown), 'opening');
    const closing = instantOf(zone, local(shown), 'closing');
    if (kind.includes('gap') || kind.includes('skipped')) {
      const change = zone.changes.find(({ at }) => at > Math.min(...both) && at <= Math.max(...both));
      expect([opening, closing]).toEqual([change?.at, change?.at]);
    } else {
      expect([opening, closing]).toEqual([Math.min(...both), Math.max(...both)]);
    }
  });
});

test('every name that the checker accepts has a table', () => {
  expect(ZONE_NAMES.length).toBeGreaterThan(590);
  expect(ZONE_NAMES.filter(name => unpackedZone(name) === undefined)).toEqual([]);
  expect(unpackedZone('America/Nowhere')).toBeUndefined();
});

test('an older name has the table of the new one', () => {
  expect(zoneOf('US/Eastern').changes).toEqual(zoneOf('America/New_York').changes);
  expect(zoneOf('US/Eastern').name).toBe('US/Eastern');
});

test('zones stand once each, by name; without any there are no tables', () => {
  const tables = zoneTables(['Europe/Berlin', 'America/New_York', 'Europe/Berlin'], years)!;
  expect(tables.zones.map(({ name }) => name)).toEqual(['America/New_York', 'Europe/Berlin']);
  expect(tables).toMatchObject({ version: expect.stringMatching(/^20\d\d[a-z]$/), first_year: 2005, last_year: 2037 });
  expect(zoneTables([], years)).toBeNull();
});

test('rules that recur do so up to the last year', () => {
  const berlin = zoneOf('Europe/Berlin', ZONE_YEARS);
  const last = [berlin.changes.at(-2)!.at, berlin.changes.at(-1)!.at];
  expect(last).toEqual([Date.UTC(2050, 2, 27, 1), Date.UTC(2050, 9, 30, 1)]);
});

test('a table begins and ends with the local years', () => {
  const sydney = zoneOf('Australia/Sydney', { first: 2026, last: 2026 });
  expect(sydney.offset).toBe(11 * 3600);
  expect(sydney.changes.map(({ at, offset }) => [at, offset / 3600])).toEqual([
    [Date.UTC(2026, 3, 4, 16), 10],
    [Date.UTC(2026, 9, 3, 16), 11],
  ]);
});
