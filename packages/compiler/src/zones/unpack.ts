// The packed zones as tables. `scripts/generate/zones/pack.ts` says how a line is written.
import type { Zone, ZoneChange } from '@funnel/bundle';
import { ZONE_LINES } from '../generated/zone-data.ts';

let lines: ReadonlyMap<string, string> | null = null;

/** All that is known of a zone, under the name it was asked by; undefined when there is none of this name. */
export function unpackedZone(name: string): Zone | undefined {
  lines ??= linesByName();
  const line = lines.get(name);
  if (line === undefined) return undefined;
  const [, offset, kinds, letters] = line.split('|') as [string, string, string, string];
  return { name, offset: number(offset), changes: changesOf(kinds, letters) };
}

function linesByName(): ReadonlyMap<string, string> {
  const named = ZONE_LINES.flatMap(line =>
    line
      .slice(0, line.indexOf('|'))
      .split(' ')
      .map(name => [name, line] as const),
  );
  return new Map(named);
}

function changesOf(kinds: string, letters: string): readonly ZoneChange[] {
  const pairs = kinds.split(' ').map(kind => kind.split(':').map(number) as [number, number]);
  let at = 0;
  return Array.from(letters, letter => {
    const [wait, offset] = pairs[kindOf(letter)]!;
    at += wait * 1000;
    return { at, offset };
  });
}

/** Printable characters from `#` on, without `'` and the backslash. */
function kindOf(letter: string): number {
  const code = letter.charCodeAt(0);
  return code - 0x23 - (code > 0x27 ? 1 : 0) - (code > 0x5c ? 1 : 0);
}

function number(text: string): number {
  return Number.parseInt(text, 36);
}
