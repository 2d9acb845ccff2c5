// Where lines end, for offsets that only grow.

export type EndOfLine = (offset: number) => number;

/** One past the end of the text for its last line. Each line is looked for once, however often it is asked for. */
export function endsOfLines(text: string): EndOfLine {
  let end = -1;
  return offset => {
    if (end < offset) end = text.indexOf('\n', offset);
    if (end === -1) end = text.length + 1;
    return end;
  };
}
