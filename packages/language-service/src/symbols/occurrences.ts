// Every occurrence of every name of a program. What a file mentions is kept with it; what it means is asked of each program anew, and only of
// those mentions that are asked for.
import type { ParsedFile, Program } from '@funnel/language';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';
import { lettersOf, mentionsIn, type PlacedMention } from './in-file.ts';
import { mentionedKey } from './meaning.ts';
import type { Occurrence, ProgramSymbol } from './symbol.ts';
import { symbolTable } from './table.ts';

/** What has been asked of a program so far. */
interface SymbolIndex {
  readonly program: Program;
  readonly symbols: ReadonlyMap<string, ProgramSymbol>;
  readonly byPath: Map<string, readonly Occurrence[]>;
  readonly byKey: Map<string, readonly Occurrence[]>;
  /** Each occurrence is one object, however it is found. */
  readonly made: Map<PlacedMention, Occurrence | null>;
}

const indexes = new WeakMap<Program, SymbolIndex>();
const none: readonly Occurrence[] = [];

/** All names of one file in the order they stand; those of which nobody knows what they mean are left out. */
export function occurrencesIn(snapshot: Snapshot, path: string): readonly Occurrence[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return none;
  const index = indexOf(snapshot);
  const known = index.byPath.get(path) ?? mentionsIn(file).all.flatMap(placed => occurrence(index, file, placed));
  index.byPath.set(path, known);
  return known;
}

/** The name that the offset is in, or at whose end it is. */
export function symbolAt(snapshot: Snapshot, path: string, offset: number): Occurrence | null {
  const file = snapshot.files.get(path);
  if (file === undefined) return null;
  const index = indexOf(snapshot);
  const known = index.byPath.get(path);
  if (known !== undefined) return occurrenceAt(known, offset);
  // What the others mean need not be asked.
  const { all } = mentionsIn(file);
  for (let at = lastBefore(all, offset, startOf); at >= 0; at -= 1) {
    const placed = all[at]!;
    const [found] = occurrence(index, file, placed);
    if (found !== undefined) return offset <= found.span.end ? found : null;
    if (placed.start + placed.mention.span.end < offset) return null;
  }
  return null;
}

const startOf = ({ mention, start }: PlacedMention): number => start + mention.span.start;

/** Declarations and uses of one symbol in all rule files, by path and place. */
export function occurrencesOf(snapshot: Snapshot, key: string): readonly Occurrence[] {
  const index = indexOf(snapshot);
  const symbol = index.symbols.get(key);
  if (symbol === undefined) return none;
  const known = index.byKey.get(key) ?? inAllFiles(index, symbol);
  index.byKey.set(key, known);
  return known;
}

function inAllFiles(index: SymbolIndex, { key, name }: ProgramSymbol): readonly Occurrence[] {
  const letters = lettersOf(name);
  return index.program.files.flatMap(file =>
    (mentionsIn(file).byLetters.get(letters) ?? [])
      .flatMap(placed => occurrence(index, file, placed))
      .filter(({ symbol }) => symbol.key === key),
  );
}

/** All symbols of the program by key; owners among them, which nothing declares. */
export function symbolsOf(snapshot: Snapshot): ReadonlyMap<string, ProgramSymbol> {
  return indexOf(snapshot).symbols;
}

/** Of occurrences in the order they stand; where two touch, the one that begins at the offset. */
export function occurrenceAt(occurrences: readonly Occurrence[], offset: number): Occurrence | null {
  const found = occurrences[lastBefore(occurrences, offset, ({ span }) => span.start)];
  return found !== undefined && offset <= found.span.end ? found : null;
}

/** The place of the last that begins at an offset or before it; −1 where there is none. */
function lastBefore<T>(items: readonly T[], offset: number, start: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(items[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function indexOf(snapshot: Snapshot): SymbolIndex {
  const { program } = checkSnapshot(snapshot);
  const known = indexes.get(program);
  if (known !== undefined) return known;
  const symbols = symbolTable(snapshot, program.files);
  const index = { program, symbols, byPath: new Map(), byKey: new Map(), made: new Map() };
  indexes.set(program, index);
  return index;
}

/** None where nobody knows what is meant. */
function occurrence(index: SymbolIndex, { path }: ParsedFile, placed: PlacedMention): readonly Occurrence[] {
  const { made, program, symbols } = index;
  let known = made.get(placed);
  if (known === undefined) {
    const { mention, start } = placed;
    const symbol = symbols.get(mentionedKey(program, mention, symbols) ?? '');
    const span = { start: start + mention.span.start, end: start + mention.span.end };
    const role = mention.way === 'declares' ? 'declaration' : 'use';
    known = symbol === undefined ? null : { symbol, role, path, span };
    made.set(placed, known);
  }
  return known === null ? none : [known];
}
