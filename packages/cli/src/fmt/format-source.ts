// What formatting makes of a source text.
import { format, lineMap, placeOf } from '@funnel/language';

export interface SourceFormat {
  /** Formatted; null where the formatter refused. */
  readonly text: string | null;
  /** The lines at which what has errors of syntax begins. It was left as it is. */
  readonly left: readonly number[];
  /** The line that something would have been lost of; null unless the formatter refused. */
  readonly lost: number | null;
}

export function formatSource(text: string): SourceFormat {
  const lines = lineMap(text);
  const lineAt = (offset: number): number => placeOf(lines, offset).line;
  const result = format(text);
  const left = result.left.map(({ start }) => lineAt(start));
  return result.kind === 'formatted'
    ? { text: result.text, left, lost: null }
    : { text: null, left, lost: lineAt(result.difference.at) };
}
