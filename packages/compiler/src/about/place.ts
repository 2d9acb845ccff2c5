// Where something stands: file, line, column.
import type { SourcePlace } from '@funnel/bundle';
import type { ParsedFile, Placed, Span } from '@funnel/language';

const lineStarts = new WeakMap<ParsedFile, readonly number[]>();

/** Lines and columns count from 1. */
export function placeOf({ file, parsed }: Placed, span: Span): SourcePlace {
  const starts = startsOf(file);
  const offset = parsed.start + span.start;
  let low = 0;
  for (let high = starts.length - 1; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: file.path, line: low + 1, column: offset - starts[low]! + 1 };
}

function startsOf(file: ParsedFile): readonly number[] {
  const known = lineStarts.get(file);
  if (known !== undefined) return known;
  const starts = [0, ...[...file.text.matchAll(/\r\n|\r|\n/g)].map(found => found.index + found[0].length)];
  lineStarts.set(file, starts);
  return starts;
}
