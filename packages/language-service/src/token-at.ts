// The token at an offset.
import type { ParsedFile, SourceToken } from '@funnel/language';
import { tokensOf } from './tokens-of.ts';

/** The token that the offset is in, or at whose end it is; where two touch, a word before a sign. */
export function tokenAt(file: ParsedFile, offset: number): SourceToken | null {
  const tokens = tokensOf(file);
  const next = firstAfter(tokens, offset);
  const [before, at] = [tokens[next - 2], tokens[next - 1]];
  if (at === undefined || at.end < offset) return null;
  const touches = before !== undefined && before.end === offset && at.start === offset;
  return touches && at.kind === 'sign' ? before : at;
}

/** The index of the first token that begins after the offset. */
export function firstAfter(tokens: readonly SourceToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
