// Source text on one line.
import type { Placed, Span } from '@funnel/language';

/** A text in quotes, or what may stand between words: comments and blanks. None of it is left just inside brackets. */
const PIECES = /"(?:\\.|[^"\\\n])*"|(\(?)(?:\/\/[^\n]*|\s+)+(?=(\)?))/g;

/** What stands in a span, without comments, with one blank between words. */
export function oneLine({ file, parsed }: Placed, span: Span): string {
  const source = file.text.slice(parsed.start + span.start, parsed.start + span.end);
  const said = (piece: string, opened: string | undefined, closed: string | undefined): string => {
    if (piece.startsWith('"')) return piece;
    return opened === '(' ? opened : closed === ')' ? '' : ' ';
  };
  return source.replace(PIECES, said).trim();
}
