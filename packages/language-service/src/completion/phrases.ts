// The words of the language that can come next, as the phrases that the word tables have; whole lines and declarations as snippets.
import {
  type Ahead,
  type GrammarState,
  grammarAfter,
  isReserved,
  type SourceToken,
  tokenise,
  type WordKind,
  wordEntry,
  wordTables,
} from '@funnel/language';
import type { Offer, OfferGroup } from './item.ts';
import { beginsLine } from './reading.ts';

const LINE = 2;
const WORD = 3;
const ORDER = 2.5;
const SIGN = 5;

export interface WordOptions {
  /** Whether a whole line or declaration may be inserted. */
  readonly snippets: boolean;
  /** Which of the ways make sense beside being grammatical. */
  readonly allows: (way: Ahead) => boolean;
}

/** The most usual first. */
const orders = ['>=', '<=', '>', '<', '=', '!='];

interface Phrase {
  readonly phrase: string;
  readonly table: WordKind;
}

/** All phrases by their first words. */
const byFirst: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const found = new Map<string, Phrase[]>();
  for (const [table, entries] of Object.entries(wordTables) as [WordKind, object][])
    for (const phrase of Object.keys(entries)) {
      const first = phrase.split(' ')[0]!;
      found.set(first, [...(found.get(first) ?? []), { phrase, table }]);
    }
  return found;
})();

const lineTables: readonly WordKind[] = ['construct', 'line', 'clause', 'operator', 'function', 'type', 'unit'];
const otherTables: readonly WordKind[] = ['clause', 'operator', 'function', 'type', 'unit', 'line', 'construct'];
const byRule: Readonly<Record<string, readonly WordKind[]>> = {
  type: ['type'],
  members: ['type'],
  listItems: ['type'],
  unknownTexts: ['type'],
  unit: ['unit'],
  bucket: ['unit'],
};

/** The tables by what a word is at a place: one that opens a line is looked up among lines first. */
export const tablesAt = (state: GrammarState, way: Ahead): readonly WordKind[] =>
  byRule[way.frame.rule] ?? (beginsLine(state, way) ? lineTables : otherTables);

const word = (text: string): SourceToken => ({ kind: 'keyword', text, start: 0, end: 0 });

/** Only the ways that read the word as a word, never as a name. */
function afterWord(state: GrammarState, text: string): GrammarState {
  return grammarAfter({ ...state, ahead: state.ahead.filter(way => way.word === text) }, word(text));
}

const afterWords = (state: GrammarState, words: readonly string[]): GrammarState => words.reduce(afterWord, state);

/** What can come next, as words. */
export function wordsFor(state: GrammarState, options: WordOptions): readonly OfferGroup[] {
  const ways = state.ahead.filter(way => way.word !== null && options.allows(way));
  const first = [...new Set(ways.map(way => way.word!))];
  const narrowed: GrammarState = { ...state, ahead: ways };
  const groups = { [LINE]: [] as Offer[], [WORD]: [] as Offer[], [ORDER]: [] as Offer[], [SIGN]: [] as Offer[] };
  for (const text of first) {
    const ways = narrowed.ahead.filter(way => way.word === text);
    const opens = ways.some(way => beginsLine(state, way));
    if (ways[0]!.kind === 'sign') groups[/[<>=]/.test(text) ? ORDER : SIGN].push(...signs(text));
    else for (const offer of phrases(narrowed, text, ways[0]!, opens, options)) groups[opens ? LINE : WORD].push(offer);
  }
  groups[ORDER].sort((a, b) => orders.indexOf(a.label) - orders.indexOf(b.label));
  return [LINE, ORDER, WORD, SIGN].map(rank => ({ rank, offers: groups[rank as keyof typeof groups] }));
}

function signs(text: string): readonly Offer[] {
  const entry = wordEntry(text, 'operator');
  return entry === undefined
    ? []
    : [
        {
          label: text,
          kind: 'operator',
          detail: entry.summary,
          about: { kind: 'word', phrase: text, table: 'operator' },
        },
      ];
}

function phrases(
  state: GrammarState,
  first: string,
  way: Ahead,
  opens: boolean,
  options: WordOptions,
): readonly Offer[] {
  const tables = tablesAt(
    state,
    opens ? (state.ahead.find(other => other.word === first && beginsLine(state, other)) ?? way) : way,
  );
  const possible = (byFirst.get(first) ?? [])
    .filter(({ phrase }) => afterWords(state, phrase.split(' ')).ahead.length > 0 || endsThere(state, phrase))
    .sort((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table));
  const once = possible.filter(({ phrase }, index) => possible.findIndex(other => other.phrase === phrase) === index);
  const left = once.filter(({ phrase }) => !isCovered(state, phrase, once));
  const known = tails[`${way.frame.rule} ${first}`];
  if (known !== undefined) {
    const about = { kind: 'word', phrase: known, table: 'operator' } as const;
    return [{ label: first, kind: 'operator', detail: wordEntry(known, 'operator')!.summary, about }];
  }
  if (left.length === 0) return [{ label: forced(state, first), kind: 'clause' }];
  return left.map(phrase => offerOf(state, phrase, opens, options));
}

/** Words behind `is`, by their rule: they are explained together with it. */
const tails: Readonly<Record<string, string>> = {
  'knownTail known': 'is known',
  'knownTail unknown': 'is unknown',
  'comparisonTail not': 'is not',
  'filterTail not': 'is not',
};

/** A phrase that the text may end with. */
function endsThere(state: GrammarState, phrase: string): boolean {
  const words = phrase.split(' ');
  const before = afterWords(state, words.slice(0, -1));
  return before.ahead.some(way => way.word === words.at(-1));
}

/** Everything that can follow it begins a longer phrase that is offered too. */
function isCovered(state: GrammarState, phrase: string, others: readonly Phrase[]): boolean {
  const { ahead } = afterWords(state, phrase.split(' '));
  const longer = others.filter(other => other.phrase.startsWith(`${phrase} `));
  return (
    ahead.length > 0 &&
    ahead.every(({ word }) => word !== null && longer.some(other => other.phrase.startsWith(`${phrase} ${word}`)))
  );
}

/** The word with all words that must follow it. */
function forced(state: GrammarState, first: string): string {
  const words = [first];
  for (let next = afterWord(state, first); next.ahead.length > 0; next = afterWord(next, words.at(-1)!)) {
    const [only, ...more] = new Set(next.ahead.map(({ word }) => word));
    if (only === undefined || only === null || more.length > 0 || next.ahead[0]!.kind !== 'keyword') break;
    words.push(only);
  }
  return words.join(' ');
}

function offerOf(state: GrammarState, { phrase, table }: Phrase, opens: boolean, { snippets }: WordOptions): Offer {
  const entry = wordEntry(phrase, table)!;
  const about = { kind: 'word', phrase, table } as const;
  const plain: Offer = { label: phrase, kind: table, detail: entry.summary, about };
  const isWhole = opens && (table === 'line' || table === 'construct');
  if (!snippets || !isWhole) return plain;
  // The same word opens lines that name something where others have a number.
  const other = entry.snippet.replace(/\$\{1:\d+\}/, () => '$' + '{1:name}');
  const whole = [entry.snippet, other].find(snippet => fits(state, snippet));
  return whole === undefined ? plain : { ...plain, text: whole, isSnippet: true };
}

/** The snippet with its holes filled as they are. */
const filled = (snippet: string): string => snippet.replaceAll(/\$\{\d+:?([^}]*)\}/g, '$1');

/** Whether the grammar reads the snippet here: some lines of one word differ by their block. */
function fits(state: GrammarState, snippet: string): boolean {
  let read = state;
  for (const token of tokenise(filled(snippet))) {
    const isWord = token.kind === 'keyword' && isReserved(token.text);
    const next = grammarAfter(read, token);
    // The end of a text that nothing can follow.
    if (next.ahead.length === 0 && !(isWord || read.ahead.length > 0)) return false;
    if (next.ahead.length === 0)
      return read.ahead.some(way => way.word === token.text) && token === tokenise(filled(snippet)).at(-1);
    read = next;
  }
  return true;
}
