// The words of a diagnostic: message and hint from code and data.
import { entryOf } from './catalogue/index.ts';
import { notes } from './catalogue/notes.ts';
import type { Diagnostic, RelatedPlace } from './diagnostic.ts';

type Spoken = Pick<Diagnostic, 'code' | 'data'>;

/** The sentence of a diagnostic. */
export function messageOf(diagnostic: Spoken): string {
  const entry = entryOf(diagnostic.code);
  return entry === undefined ? diagnostic.code : entry.message(diagnostic.data as never);
}

/** What to do about it, or null. */
export const hintOf = (diagnostic: Spoken): string | null =>
  entryOf(diagnostic.code)?.hint?.(diagnostic.data as never) ?? null;

/** What a related place has to do with it. */
export function noteOf(place: Pick<RelatedPlace, 'note' | 'noteData'>): string {
  const words = Object.hasOwn(notes, place.note) ? notes[place.note as keyof typeof notes] : undefined;
  return words === undefined ? place.note : words(place.noteData as never);
}
