// The front door of the formatter: a file's text to the same text as it should be.
import type { Span } from '../syntax/nodes/node.ts';
import { parseFile } from '../syntax/parse-file.ts';
import type { ParsedFile } from '../syntax/parsed-file.ts';
import { type Difference, differenceBetween } from './difference.ts';
import { brokenStretches, printFile } from './print-file.ts';

export type Formatted =
  | {
      readonly kind: 'formatted';
      readonly text: string;
      /** What has errors of syntax and was left as it is, as spans of the text that was given. */
      readonly left: readonly Span[];
    }
  /** What was printed would not say the same. With errors of syntax in the file they may be the reason; without, it is a defect. */
  | { readonly kind: 'refused'; readonly difference: Difference; readonly left: readonly Span[] };

/**
 * Formats a file. Never throws. Lines end with `\n`, and there is no byte order mark. Nothing is asked about names and types: what
 * the parser can read is formatted, what it cannot is left as it is, to the letter, also where its lines end otherwise.
 *
 * The result is read again before it is given: its declarations and comments are those of the source.
 *
 * @example format('list l="a"  ,"b"') // { kind: 'formatted', text: 'list l = "a", "b"\n', left: [] }
 */
export function format(source: string | ParsedFile): Formatted {
  const file = typeof source === 'string' ? parseFile('', source) : source;
  const left = brokenStretches(file);
  const text = printFile(file);
  if (isUnchanged(file, text)) return { kind: 'formatted', text, left };
  const difference = differenceBetween(file, parseFile(file.path, text, file));
  return difference === null ? { kind: 'formatted', text, left } : { kind: 'refused', difference, left };
}

/** Whether nothing but blanks at the end differs; then both say the same, and nothing has to be read again. */
function isUnchanged({ text, declarations }: ParsedFile, printed: string): boolean {
  const kept = printed.trimEnd();
  const last = declarations.at(-1)?.end ?? 0;
  return last <= kept.length && text.startsWith(kept) && text.slice(kept.length).trim() === '';
}
