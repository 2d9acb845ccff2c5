// From offsets to lines and columns.

export interface LinePlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

export interface LineMap {
  readonly text: string;
  /** The offset at which each line begins. */
  readonly starts: readonly number[];
}

/** Finds the lines of a text; `\n`, `\r\n` and a lone `\r` end one. */
export function lineMap(text: string): LineMap {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length);
  return { text, starts };
}

/** The line and column of an offset. */
export function placeOf(map: LineMap, offset: number): LinePlace {
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - map.starts[low]! + 1 };
}

/** Where a line (from 1) begins, and where it ends without its end of line. */
export function lineSpan({ text, starts }: LineMap, line: number): { readonly start: number; readonly end: number } {
  const start = starts[line - 1] ?? text.length;
  let end = starts[line] ?? text.length;
  while (end > start && '\r\n'.includes(text[end - 1]!)) end--;
  return { start, end };
}

/** The text of a line (from 1) without its end. */
export function lineText(map: LineMap, line: number): string {
  const { start, end } = lineSpan(map, line);
  return map.text.slice(start, end);
}
