// Where words stand in their lines.

/** How many blanks stand between the beginning of a line and an offset; null where something else stands there. */
export function indentAt(text: string, at: number): number | null {
  let offset = at;
  while (offset > 0) {
    const before = text.charCodeAt(offset - 1);
    if (before === 0x0a || before === 0x0d) break;
    if (before !== 0x20 && before !== 0x09 && before !== 0xfeff) return null;
    offset--;
  }
  return at - offset;
}
