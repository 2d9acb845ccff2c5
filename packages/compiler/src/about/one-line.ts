// Source text on one line.
import type { Placed, Span } from '@funnel/language';

/** A text in quotes, or what may stand between words: comments and blanks. */
const PIECES = /"(?:\\.|[^"\\\n])*"|(?:\/\/[^\n]*|\s+)+/g;

/** What stands in a span, without comments, with one blank between words. */
export function oneLine({ file, parsed }: Placed, span: Span): string {
  const source = file.text.slice(parsed.start + span.start, parsed.start + span.end);
  return source.replace(PIECES, piece => (piece.startsWith('"') ? piece : ' ')).trim();
}
