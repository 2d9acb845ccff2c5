// What an item of completion has to say beside its line: asked for when somebody looks at it.
import { nameMarkdown } from '../hover/name-markdown.ts';
import { wordMarkdown } from '../hover/word-markdown.ts';
import type { Outcomes } from '../sample/outcomes.ts';
import type { Sample } from '../sample/sample.ts';
import type { Snapshot } from '../snapshot.ts';
import { symbolsOf } from '../symbols/occurrences.ts';
import type { About } from './item.ts';

/** Markdown; empty where there is nothing more to say. */
export function completionDoc(
  snapshot: Snapshot,
  about: About,
  { outcomes = null, sample = null }: { readonly sample?: Sample | null; readonly outcomes?: Outcomes | null } = {},
): string {
  if (about.kind === 'word') return wordMarkdown(about.phrase, about.table);
  const { name, of, within } = about;
  const symbol = symbolsOf(snapshot).get(within === null ? `${of}/${name}` : `${of}/${within}.${name}`);
  return symbol === undefined ? '' : nameMarkdown({ snapshot, sample, outcomes }, symbol);
}
