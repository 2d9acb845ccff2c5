// Packs the changes of a zone for the compiler: most zones change by few rules, so few kinds of change come again and again.
// A kind is how long the zone waited (seconds) and the offset that it took. A line is
// `name link link|offset at first|wait:offset wait:offset|one letter a change`, numbers in base 36; `zones/unpack.ts` of the compiler reads it.
import type { SourceZone } from './read.ts';

const FIRST_LETTER = '#'.charCodeAt(0);
const LAST_LETTER = '~'.charCodeAt(0);

/** The zone's line for these years and a few days around them, since local years begin and end at other instants. */
export function packedZone(zone: SourceZone, years: { readonly first: number; readonly last: number }): string {
  const from = Date.UTC(years.first, 0, 1) / 1000;
  const to = Date.UTC(years.last + 1, 0, 3) / 1000;
  const before = zone.changes.findLast(({ at }) => at <= from)!;
  const kinds: string[] = [];
  let letters = '';
  let last = { at: from, offset: before.offset };
  for (const change of zone.changes) {
    // Abbreviations change too, and are nothing to us.
    if (change.at <= from || change.at >= to || change.offset === last.offset) continue;
    const kind = `${(change.at - last.at).toString(36)}:${change.offset.toString(36)}`;
    if (!kinds.includes(kind)) kinds.push(kind);
    letters += letterOf(kinds.indexOf(kind));
    last = change;
  }
  return [zone.names.join(' '), before.offset.toString(36), kinds.join(' '), letters].join('|');
}

/** Printable characters but the quotes and what escapes them. */
function letterOf(kind: number): string {
  let code = FIRST_LETTER + kind;
  if (code >= "'".charCodeAt(0)) code += 1;
  if (code >= '\\'.charCodeAt(0)) code += 1;
  if (code > LAST_LETTER) throw new Error('a zone changes in more ways than there are letters');
  return String.fromCharCode(code);
}
