// The time zone of a calendar.
import { replaceWith } from '../../diagnostics/report.ts';
import { ZONE_NAMES } from '../../generated/zones.ts';
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import { suggest } from '../../words/suggest.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';

const KNOWN: ReadonlySet<string> = new Set(ZONE_NAMES);

/** Each calendar names a zone of the time zone database; its last part alone (`Berlin`) is enough for a suggestion. */
export function checkZones({ report }: Checking, placed: Placed<DeclarationOf<'calendar'>>): void {
  const { zone } = placed.node;
  if (zone === null || KNOWN.has(zone.value)) return;
  const candidates = zonesLike(zone.value);
  report(placed, 'unknown-zone', { zone: zone.value, candidates }, zone.span, {
    fixes: candidates.map(candidate => replaceWith(zone.span, JSON.stringify(candidate), false)),
  });
}

function zonesLike(written: string): readonly string[] {
  const wanted = letters(written);
  const city = (zone: string) => letters(zone.slice(zone.lastIndexOf('/') + 1));
  const same = ZONE_NAMES.filter(zone => letters(zone) === wanted || city(zone) === wanted).slice(0, 3);
  if (same.length > 0 || wanted === '') return same;
  const near = suggest(written, ZONE_NAMES);
  const nearest = near.filter(zone => suggest(city(written), [city(zone)]).length > 0);
  if (near.length > 0) return nearest.length > 0 ? nearest : near;
  const cities = new Map(ZONE_NAMES.map(zone => [city(zone), zone]));
  return suggest(city(written), cities.keys()).map(name => cities.get(name)!);
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]+/g, '');
}
