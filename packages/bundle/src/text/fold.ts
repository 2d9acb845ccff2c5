// The one folding of text: ASCII letters to lower case, everything else as it is. Every engine does this alike.

/** The text with A to Z turned to a to z. */
export function fold(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x41 && unit <= 0x5a) return foldFrom(text, index);
  }
  return text;
}

function foldFrom(text: string, first: number): string {
  let wide = false;
  for (let index = first; index < text.length && !wide; index += 1) wide = text.charCodeAt(index) > 0x7f;
  const rest = text.slice(first);
  // With other letters in it the text goes piece by piece: toLowerCase knows more than ASCII (the Kelvin sign becomes k).
  const folded = wide ? rest.replace(/[A-Z]+/g, letters => letters.toLowerCase()) : rest.toLowerCase();
  return first === 0 ? folded : text.slice(0, first) + folded;
}
