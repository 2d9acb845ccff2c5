// Sets of token sequences up to a length, as the analysis of a grammar needs them.

/** Sequences of token names joined by blanks; the empty text is the empty sequence. */
export type Sequences = ReadonlySet<string>;

const tokensOf = (sequence: string): string[] => (sequence === '' ? [] : sequence.split(' '));

/** Each sequence of `heads` followed by each of `tails`, cut to `length` tokens. */
export function followedBy(heads: Sequences, tails: Sequences, length: number): Set<string> {
  const result = new Set<string>();
  for (const head of heads) {
    const tokens = tokensOf(head);
    if (tokens.length >= length) result.add(tokens.slice(0, length).join(' '));
    else for (const tail of tails) result.add([...tokens, ...tokensOf(tail)].slice(0, length).join(' '));
  }
  return result;
}

export const union = (...sets: readonly Sequences[]): Set<string> => new Set(sets.flatMap(set => [...set]));

/** The pairs of tokens at the same place of two sequences; null when they differ in length. */
export function pairs(a: string, b: string): (readonly [string, string])[] | null {
  const left = tokensOf(a);
  const right = tokensOf(b);
  return left.length === right.length ? left.map((token, index) => [token, right[index]!] as const) : null;
}
