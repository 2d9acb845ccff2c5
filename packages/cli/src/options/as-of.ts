// At which instant to decide: what is given, else what the program's settings say, else now.
import { formatInstant } from '@funnel/bundle';
import { instantOrDay } from '@funnel/data';
import { fail } from '../messages/failure.ts';

export interface AsOf {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly from: 'option' | 'at' | 'settings' | 'now';
}

const SOURCES: Readonly<Record<AsOf['from'], string>> = {
  option: 'from --as-of',
  at: 'from --at',
  settings: 'from funnel.yaml',
  now: 'now, since nothing says otherwise',
};

/** `option` as written on the command line; `settings` in milliseconds. */
export function chosenAsOf(option: string | undefined, settings: number | null): AsOf {
  if (option !== undefined) return { at: instantOption('--as-of', option), from: 'option' };
  return settings === null ? { at: Date.now(), from: 'now' } : { at: settings, from: 'settings' };
}

/** The instant that an option gives, in milliseconds; a date alone is its midnight in UTC. Fails for anything else. */
export function instantOption(option: string, value: string): number {
  return instantOrDay(value.trim()) ?? fail('bad-instant', { option, value });
}

/** `2026-11-21T12:00:00Z (from funnel.yaml)`. */
export function asOfWords({ at, from }: AsOf): string {
  return `${formatInstant(at).replace('.000Z', 'Z')} (${SOURCES[from]})`;
}
