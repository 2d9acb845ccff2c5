// The one folding that text comparison and member matching use: ASCII letters lose their case, nothing else changes.

/** The text with A to Z in lower case. */
export function folded(text: string): string {
  return text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}

/** How members are matched: folded, without blanks around. */
export function foldedMember(text: string): string {
  return folded(text.trim());
}

const indexes = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The member, as declared, that a text or name stands for; the first one where several are alike. */
export function memberOf(members: readonly string[], written: string): string | undefined {
  let index = indexes.get(members);
  if (index === undefined) {
    index = new Map(members.toReversed().map(member => [foldedMember(member), member]));
    indexes.set(members, index);
  }
  return index.get(foldedMember(written));
}
