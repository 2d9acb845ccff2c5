// At which instant to decide: what is given, else what the program's settings say, else now.
import { formatInstant, parseDate, parseInstant } from '@funnel/bundle';
import { fail } from '../messages/failure.ts';

export interface AsOf {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly from: 'option' | 'settings' | 'now';
}

const SOURCES: Readonly<Record<AsOf['from'], string>> = {
  option: 'from --as-of',
  settings: 'from funnel.yaml',
  now: 'now, since nothing says otherwise',
};
const DAY = 86_400_000;

/** `option` as written on the command line; `settings` in milliseconds. */
export function chosenAsOf(option: string | undefined, settings: number | null): AsOf {
  if (option === undefined)
    return settings === null ? { at: Date.now(), from: 'now' } : { at: settings, from: 'settings' };
  const day = parseDate(option.trim());
  const at = day === null ? parseInstant(option.trim()) : day * DAY;
  return at === null ? fail('bad-instant', { option: '--as-of', value: option }) : { at, from: 'option' };
}

/** `2026-11-21T12:00:00Z (from funnel.yaml)`. */
export function asOfWords({ at, from }: AsOf): string {
  return `${formatInstant(at).replace('.000Z', 'Z')} (${SOURCES[from]})`;
}
