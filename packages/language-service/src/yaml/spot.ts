// What names of the program can stand at a place in a YAML text.
import { keyOf, keyWithin } from '../symbols/keys.ts';
import type { SymbolKind } from '../symbols/symbol.ts';

/** Names of these kinds; of what has this key, where they are within something else. `before` stands in front of each. */
export interface NameChoice {
  readonly kinds: readonly SymbolKind[];
  readonly of: string | null;
  readonly before: string;
}

/** What can stand as a key of the map there, or as the value there; other words of the program by what they are. */
export interface Spot {
  readonly keys: readonly NameChoice[];
  readonly values: readonly NameChoice[];
  readonly words:
    | 'leads'
    | 'exclusions'
    | 'moves'
    | 'because'
    | 'instant'
    | 'duration'
    | 'zone'
    | 'file'
    | 'column'
    | 'code'
    | null;
  readonly below: (step: string | number) => Spot;
}

export const nowhere: Spot = { keys: [], values: [], words: null, below: () => nowhere };

export const names = (...kinds: readonly SymbolKind[]): NameChoice => ({ kinds, of: null, before: '' });
export const within = (of: string, ...kinds: readonly SymbolKind[]): NameChoice => ({ kinds, of, before: '' });

/** One value, or a list of such values. */
export function value(...values: readonly NameChoice[]): Spot {
  const spot: Spot = { ...nowhere, values, below: step => (typeof step === 'number' ? spot : nowhere) };
  return spot;
}

export function words(kind: NonNullable<Spot['words']>): Spot {
  const spot: Spot = { ...nowhere, words: kind, below: step => (typeof step === 'number' ? spot : nowhere) };
  return spot;
}

export const map = (keys: readonly NameChoice[], below: (key: string) => Spot): Spot => ({
  ...nowhere,
  keys,
  below: step => (typeof step === 'string' ? below(step) : nowhere),
});

export const list = (item: Spot): Spot => ({
  ...nowhere,
  below: step => (typeof step === 'number' ? item : nowhere),
});

/** A map of these keys alone. */
export const record = (parts: Readonly<Record<string, Spot>>): Spot =>
  map([], key => (Object.hasOwn(parts, key) ? parts[key]! : nowhere));

/** The members of a field or property with this key. */
export const members = (key: string): Spot => value(within(key, 'member'));

export const fields: Spot = map([names('field')], field => members(keyOf('field', field)));

export const properties = (activity: string): Spot =>
  map([within(keyOf('activity', activity), 'property')], property =>
    members(keyWithin('property', activity, property)),
  );
