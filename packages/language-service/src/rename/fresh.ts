// A name that stands nowhere in a program and is no word of the language can take nothing's place.
import { keywords } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import { lettersOf, mentionsIn } from '../symbols/in-file.ts';

const words: ReadonlySet<string> = new Set(keywords);

/** Does nothing of the program go by this name, or ask for it in vain? */
export function isFresh({ files }: Snapshot, name: string): boolean {
  const letters = lettersOf(name);
  return !words.has(letters) && [...files.values()].every(file => !mentionsIn(file).byLetters.has(letters));
}
