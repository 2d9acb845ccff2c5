// The phrase of the language that a token belongs to: `starts with` at either word, as it is meant at that place.
import { type SourceToken, type Span, type WordKind, wordTables } from '@funnel/language';
import { cursorIn } from '../completion/cursor.ts';
import { tablesAt } from '../completion/phrases.ts';
import { readUpTo } from '../completion/reading.ts';

export interface PhraseAt {
  readonly phrase: string;
  readonly table: WordKind;
  readonly span: Span;
}

const LONGEST = 5;

/** Null at a token that belongs to no phrase. `tokens` are those of the text, without comments. */
export function phraseAt(text: string, tokens: readonly SourceToken[], index: number): PhraseAt | null {
  const found: { readonly first: number; readonly phrase: string; readonly tables: readonly WordKind[] }[] = [];
  for (let first = index; first >= 0 && first > index - LONGEST; first--) {
    const words = tokens.slice(first, first + LONGEST).map(token => token.text);
    for (const [phrase, tables] of phrases) {
      const length = phrase.split(' ').length;
      if (first + length > index && words.slice(0, length).join(' ') === phrase) found.push({ first, phrase, tables });
    }
  }
  found.sort((a, b) => b.phrase.length - a.phrase.length);
  const [best] = found;
  if (best === undefined) return null;
  const start = tokens[best.first]!;
  const end = tokens[best.first + best.phrase.split(' ').length - 1]!;
  const preferred = tablesFor(text, start).find(table => best.tables.includes(table));
  return { phrase: best.phrase, table: preferred ?? best.tables[0]!, span: { start: start.start, end: end.end } };
}

const phrases: ReadonlyMap<string, readonly WordKind[]> = (() => {
  const found = new Map<string, WordKind[]>();
  for (const [table, entries] of Object.entries(wordTables) as [WordKind, object][])
    for (const phrase of Object.keys(entries)) found.set(phrase, [...(found.get(phrase) ?? []), table]);
  return found;
})();

/** The tables by what the grammar takes the word for. */
function tablesFor(text: string, token: SourceToken): readonly WordKind[] {
  const cursor = cursorIn(text, token.start);
  if (cursor === null) return [];
  const { state } = readUpTo(cursor, text);
  const way = state.ahead.find(({ word }) => word === token.text);
  return way === undefined ? [] : tablesAt(state, way);
}
