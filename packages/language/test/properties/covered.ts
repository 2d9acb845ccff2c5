// Which character of a file no declaration and no diagnostic accounts for.
import { type ParsedFile, tokenise } from '@funnel/language';

/** The first place outside of all declarations that is neither blank nor comment, or null; and what is wrong with their order. */
export function uncovered({ text, declarations }: ParsedFile): string | null {
  const covered = new Uint8Array(text.length);
  let last = 0;
  for (const { start, end, diagnostics, node, reach } of declarations) {
    if (start < last || end < start || end > text.length) return `declaration from ${start} to ${end} after ${last}`;
    if (node === null && diagnostics.length === 0) return `nothing is said about what stands from ${start} to ${end}`;
    if (reach < end - start) return `declaration at ${start} reaches less far than it goes`;
    for (const { span } of diagnostics) {
      if (span.start < 0 || span.end < span.start || start + span.end > text.length)
        return `diagnostic at ${start} + ${span.start}`;
    }
    covered.fill(1, start, end);
    last = end;
  }
  for (const { kind, start, end } of tokenise(text))
    if (kind === 'comment' || kind === 'doc') covered.fill(1, start, end);
  for (let at = 0; at < text.length; at++) {
    if (covered[at] === 0 && !' \t\r\n\ufeff'.includes(text[at]!)) return `${JSON.stringify(text[at])} at ${at}`;
  }
  return null;
}
