// Several things in one sentence.
import { plainNumber } from './numbers.ts';

/** `a`, `a and b`, `a, b and c`. */
export function joined(parts: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** The same with at most `most` of them named and the rest counted. */
export function folded(parts: readonly string[], most: number, word: 'and' | 'or' = 'and'): string {
  if (parts.length <= most + 1) return joined(parts, word);
  return `${parts.slice(0, most).join(', ')} ${word} ${parts.length - most} more`;
}

/** With its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(count: number): string {
  const ending = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${plainNumber(count)}${ending}`;
}

/** `1 activity`, `3 activities`. */
export function counted(count: number, one: string, several: string): string {
  return `${plainNumber(count)} ${count === 1 ? one : several}`;
}
