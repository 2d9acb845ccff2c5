// The one folding of text: ASCII letters to lower case, everything else as it is. Every engine does this alike.

const WIDE = /[^\0-\x7f]/;
const CAPITALS = /[A-Z]+/g;

/** The text with A to Z turned to a to z. */
export function fold(text: string): string {
  // With other letters in it the text goes piece by piece: toLowerCase knows more than ASCII (the Kelvin sign becomes k).
  return WIDE.test(text) ? text.replace(CAPITALS, letters => letters.toLowerCase()) : text.toLowerCase();
}
