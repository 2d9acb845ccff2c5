// Words of a text, as `contains word` sees them.

/** All ASCII characters but letters and digits, the no-break space, en and em dash, curly quotes. */
const SEPARATOR = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f\u00a0\u2013\u2014\u2018\u2019\u201c\u201d]/;

/** Do the words of `phrase` stand in `text` in a row, one separator apart? Both folded. */
export function containsWords(text: string, phrase: string): boolean {
  const words = text.split(SEPARATOR);
  const wanted = phrase.split(SEPARATOR).filter(word => word !== '');
  if (wanted.length === 0) return false;
  return words.some((_, start) => wanted.every((word, offset) => words[start + offset] === word));
}
