// Texts whose case counts: comparison folds ASCII letters only.

/**
 * The same text with its letters beyond ASCII in the other case, or null where it has none: comparison folds only A to Z, so
 * both spellings have to be named to be found.
 */
export function otherSpelling(text: string): string | null {
  const beyond = /[^\p{ASCII}]/gu;
  const lower = text.replace(beyond, letter => oneLetter(letter, letter.toLowerCase()));
  const other = lower !== text ? lower : text.replace(beyond, letter => oneLetter(letter, letter.toUpperCase()));
  return other === text ? null : other;
}

/** Letters whose other case is several letters stay as they are. */
function oneLetter(letter: string, other: string): string {
  return [...other].length === 1 ? other : letter;
}
