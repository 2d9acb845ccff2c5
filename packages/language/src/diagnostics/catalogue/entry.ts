// The form of a catalogue entry: what a code means, its message from typed data, and what to do.
//
// To add codes: make a file in this folder that exports a table of entries,
//
//   export const names = {
//     'name-unknown': entry<{ name: string; suggestion: string | null }>({
//       severity: 'error',
//       message: data => `There is no field ${quoted(data.name)}`,
//       hint: data => (data.suggestion === null ? null : `Did you mean ${quoted(data.suggestion)}?`),
//     }),
//   };
//
// and name the table in `catalogue/index.ts`. `report('name-unknown', { name, suggestion }, span)` is then typed by the entry.
// Sentences for related places go into `notes.ts`, titles of fixes into `fix-titles.ts`.
import type { Severity } from '../diagnostic.ts';

export interface Entry<Data> {
  readonly severity: Severity;
  /** One sentence without a full stop, in words of the language. */
  readonly message: (data: Data) => string;
  /** What to do about it, null where the message says it all. */
  readonly hint?: (data: Data) => string | null;
}

/** Declares an entry; only there to name the type of its data. */
export const entry = <Data extends object>(of: Entry<Data>): Entry<Data> => of;

/** A word or a piece of source inside a sentence. */
export const quoted = (source: string): string => `\`${source}\``;

/** `a`, `a or b`, `a, b or c`; each quoted. */
export function choice(of: readonly string[]): string {
  const words = of.map(quoted);
  const last = words.pop();
  return words.length === 0 ? (last ?? '') : `${words.join(', ')} or ${last}`;
}
