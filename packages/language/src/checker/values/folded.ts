// The one folding that text comparison and member matching use: ASCII letters lose their case, nothing else changes.

/** The text with A to Z in lower case. */
export function folded(text: string): string {
  return text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}

/** How members are matched: folded, without blanks around. */
export function foldedMember(text: string): string {
  return folded(text.trim());
}
