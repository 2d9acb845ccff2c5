// A row's text as a reject shows it.

const MOST_SHOWN = 200;

/** The text without its line end, cut to 200 characters; a cut ends in an ellipsis. */
export function shownRow(text: string): string {
  const end = text.search(/[\r\n]/);
  const line = end < 0 ? text : text.slice(0, end);
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN - 1)}…` : line;
}
