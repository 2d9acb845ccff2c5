// How much is looked at for what is proved of one declaration, so that a whole program takes a time that people wait for.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { FileFacts } from './file-facts.ts';

/** Characters: so much is no rules that people have written. */
export const LARGEST = 400_000;

/** Constraints that all declarations of a program together may look at. */
const MOST = 12_000_000;

/** Many times what takes in declarations that people write; it grows with their length. */
const usual = (characters: number): number => 20_000 + 100 * characters;

/**
 * By how much each declaration of a program is held shorter than usual: a power of two, which an edit hardly ever changes; null where the
 * program is too large for proofs at all.
 */
export function thriftOf(facts: readonly FileFacts[]): number | null {
  let characters = 0;
  let all = 0;
  for (const { file, placed } of facts) {
    characters += file.text.length;
    for (const { parsed } of placed) all += usual(parsed.end - parsed.start);
  }
  if (characters > LARGEST) return null;
  return 2 ** Math.max(0, Math.ceil(Math.log2(all / MOST)));
}

/** Constraints that are looked at for one declaration. */
export const effortFor = ({ span }: Declaration, thrift: number): number =>
  Math.ceil(usual(span.end - span.start) / thrift);
