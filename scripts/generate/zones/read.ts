// Reads the packed zones of moment-timezone: `name|abbreviations|offsets|indices|differences|population` and `name|link|link`.

export interface SourceZone {
  /** The canonical name first. */
  readonly names: readonly string[];
  /** Seconds east of UTC from the instant (seconds since 1970-01-01T00:00Z) on; the first from ever on. */
  readonly changes: readonly { readonly at: number; readonly offset: number }[];
}

interface PackedFile {
  readonly version: string;
  readonly zones: readonly string[];
  readonly links: readonly string[];
}

/** Every zone of the file with all its names. */
export function readZones(text: string): { readonly version: string; readonly zones: readonly SourceZone[] } {
  const file = JSON.parse(text) as PackedFile;
  const links = new Map<string, readonly string[]>();
  for (const line of file.links) {
    const [name, ...others] = line.split('|') as [string, ...string[]];
    links.set(name, [...(links.get(name) ?? []), ...others]);
  }
  const zones = file.zones.map(line => {
    const [name, , offsets, indices, differences] = line.split('|') as [string, string, string, string, string];
    return { names: [name, ...(links.get(name) ?? [])], changes: changesOf(offsets, indices, differences) };
  });
  return { version: file.version, zones };
}

function changesOf(offsets: string, indices: string, differences: string): SourceZone['changes'] {
  // Minutes west of UTC there, seconds east here.
  const seconds = offsets.split(' ').map(minutes => -Math.round(sixty(minutes) * 60) + 0);
  const waits = differences === '' ? [] : differences.split(' ').map(minutes => Math.round(sixty(minutes) * 60));
  let at = 0;
  return [...indices].map((index, place) => {
    at = place === 0 ? Number.NEGATIVE_INFINITY : (place === 1 ? 0 : at) + waits[place - 1]!;
    return { at, offset: seconds[sixty(index)]! };
  });
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX';

/** A number written with the sixty digits above, with a sign and a fraction. */
function sixty(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const [whole, fraction = ''] = text.slice(sign < 0 ? 1 : 0).split('.') as [string, string?];
  const digit = (character: string) => DIGITS.indexOf(character);
  const above = [...whole].reduce((sum, character) => sum * 60 + digit(character), 0);
  return sign * (above + [...fraction].reduceRight((sum, character) => (sum + digit(character)) / 60, 0));
}
