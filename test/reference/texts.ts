// Text as the language sees it: the folding of ASCII letters, words, what follows an @.

/** ASCII capitals become small letters; nothing else changes. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, letter => letter.toLowerCase());
}

/** Without blanks, tabs and line ends around it; no other character counts as blank. */
export function trimmed(text: string): string {
  return text.replace(/^[ \t\n\r]+/, '').replace(/[ \t\n\r]+$/, '');
}

/** What follows the last @, or null where there is none or nothing follows. */
export function domainOf(text: string): string | null {
  const parts = text.split('@');
  const last = parts[parts.length - 1]!;
  return parts.length < 2 || last === '' ? null : last;
}

function isSeparator(letter: string): boolean {
  const isAscii = letter.charCodeAt(0) < 128;
  if (isAscii) return !/[A-Za-z0-9]/.test(letter);
  return ['\u00a0', '\u2013', '\u2014', '\u2018', '\u2019', '\u201c', '\u201d'].includes(letter);
}

/** The words between separators; two separators side by side have an empty word between them. */
function wordsOf(text: string): string[] {
  const words = [''];
  for (const letter of text) {
    if (isSeparator(letter)) words.push('');
    else words[words.length - 1] += letter;
  }
  return words;
}

/** Whether the words of `phrase` stand in `text` in a row, one separator apart. Both folded. */
export function containsWords(text: string, phrase: string): boolean {
  const words = wordsOf(text);
  const wanted = wordsOf(phrase).filter(word => word !== '');
  if (wanted.length === 0) return false;
  return words.some((_, start) => wanted.every((word, offset) => words[start + offset] === word));
}

/** Order of the UTF-8 bytes of two texts. */
export function byteOrder(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
}
