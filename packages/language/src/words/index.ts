// All words of the language, by the kind of place they stand in, and the keywords that follow from them.
import { clauses } from './clauses.ts';
import { constructs } from './constructs.ts';
import { functions } from './functions.ts';
import { lines } from './lines.ts';
import { operators } from './operators.ts';
import { type ReservedWord, reservedWords } from './reserved.ts';
import { types } from './types.ts';
import { units } from './units.ts';
import type { WordEntry, WordsOf, WordTable } from './word.ts';

export type { ReservedWord, WordEntry, WordTable };
export { clauses, constructs, functions, lines, operators, reservedWords, types, units };

/** The word tables by kind. A phrase may stand in several: `points` opens a line and is a unit. */
export const wordTables = {
  construct: constructs,
  line: lines,
  clause: clauses,
  type: types,
  operator: operators,
  function: functions,
  unit: units,
};

export type WordKind = keyof typeof wordTables;
type PhraseOf<T> = T extends Readonly<Record<infer P extends string, WordEntry>> ? P : never;
type Phrase = { [K in WordKind]: PhraseOf<(typeof wordTables)[K]> }[WordKind];

/** A single word that the grammar knows. */
export type Keyword = WordsOf<Phrase> | ReservedWord;

/** The word that opens a declaration. */
export type ConstructWord = keyof typeof constructs;

const isWord = (word: string): word is Keyword => /^[a-z]+$/.test(word);

/** Every word of the grammar once, in alphabetical order. */
export const keywords: readonly Keyword[] = [
  ...new Set([
    ...reservedWords,
    ...Object.values(wordTables).flatMap(table =>
      Object.keys(table)
        .flatMap(phrase => phrase.split(' '))
        .filter(isWord),
    ),
  ]),
].sort();

const reserved: ReadonlySet<string> = new Set(reservedWords);

/** Whether a word can never be a name. */
export const isReserved = (word: string): boolean => reserved.has(word);

/** What a phrase says about itself, looked for in one kind or in all of them. */
export function wordEntry(phrase: string, kind?: WordKind): WordEntry | undefined {
  const tables: readonly WordTable[] = kind ? [wordTables[kind]] : Object.values(wordTables);
  return tables.find(table => Object.hasOwn(table, phrase))?.[phrase];
}
