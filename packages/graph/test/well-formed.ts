// Whether a text is XML: tags that open and close each other, attributes in quotes, nothing raw that must be escaped.

const PIECE =
  /<(\/?)([a-z]+)((?: [A-Za-z:-]+="[^"<]*")*) ?(\/?)>|[^<>&\u0000-\u0008\ud800-\udfff]+|&(?:lt|gt|amp|quot);/gu;

/** The first thing that is wrong, with its place; null for XML. */
export function wellFormed(text: string): string | null {
  const open: string[] = [];
  let at = 0;
  for (const { 0: piece, 1: closing, 2: name, 4: empty, index } of text.matchAll(PIECE)) {
    if (index !== at) return `${JSON.stringify(text.slice(at, at + 40))} at ${at}`;
    at += piece.length;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) return `${piece} at ${index}`;
    } else if (empty !== '/') open.push(name);
  }
  if (at !== text.length) return `${JSON.stringify(text.slice(at, at + 40))} at ${at}`;
  return open.length === 0 ? null : `${open.join(' ')} left open`;
}
