// Blanks around a datum: space, tab, line feed, carriage return. No others: not every engine trims alike.

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

/** The text without the blanks around it; the same text when it has none. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Nothing is there, or nothing but blanks. */
export function isBlankText(text: string | null | undefined): text is null | undefined | '' {
  return text === undefined || text === null || trimBlanks(text) === '';
}
