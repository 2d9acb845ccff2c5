// Fields of leads and properties of activities, with their values.
import { keyOf, keyWithin } from '../keys.ts';
import { type Finder, memberKeyOf, note } from './finder.ts';
import { entriesOf, someOf, textOf, type YamlEntry } from './nodes.ts';

/** `{ seniority: vp, technology: [terraform] }`. */
export function inFields(finder: Finder, node: unknown): void {
  for (const entry of entriesOf(node)) inField(finder, entry);
}

export function inField(finder: Finder, { key, name, value }: YamlEntry): void {
  const field = keyOf('field', name);
  note(finder, key, [field]);
  inValues(finder, field, value);
}

/** `{ outcome: connected }`, of an activity. */
export function inProperties(finder: Finder, activity: string, node: unknown): void {
  for (const { key, name, value } of entriesOf(node)) {
    const property = keyWithin('property', activity, name);
    note(finder, key, [property]);
    inValues(finder, property, value);
  }
}

/** One value, several, or several in one text with semicolons between. */
export function inValues(finder: Finder, factKey: string, node: unknown): void {
  for (const item of someOf(node)) {
    const value = textOf(item);
    if (value === null || note(finder, item, [memberKeyOf(finder, factKey, value)])) continue;
    let from = 0;
    for (const piece of value.includes(';') ? value.split(';') : []) {
      const blanks = piece.length - piece.trimStart().length;
      const part = { from: from + blanks, length: piece.trim().length };
      note(finder, item, [memberKeyOf(finder, factKey, piece)], part);
      from += piece.length + 1;
    }
  }
}
