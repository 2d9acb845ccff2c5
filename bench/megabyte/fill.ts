// Texts of a wanted length out of parts.

/** As many parts as fit between a head and a tail, with their number from 0 on. */
export function filled(length: number, head: string, part: (index: number) => string, tail = ''): string {
  const parts: string[] = [];
  let left = length - head.length - tail.length;
  for (let index = 0; ; index += 1) {
    const next = part(index);
    left -= next.length;
    if (left < 0) break;
    parts.push(next);
  }
  return head + parts.join('') + tail;
}

/** The same piece again and again. */
export const repeated = (length: number, piece: string): string => piece.repeat(Math.floor(length / piece.length));

/** Names that differ by little, all equally long. */
export const near = (index: number): string => `field_${String(index).padStart(6, '0')}`;
