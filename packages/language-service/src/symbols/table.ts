// All symbols of a program by key. An edit hardly ever changes which there are, so the table of the snapshot before mostly holds still.
import type { ParsedFile } from '@funnel/language';
import { type Snapshot, storeOf } from '../snapshot.ts';
import { mentionsIn } from './in-file.ts';
import type { ProgramSymbol } from './symbol.ts';

export type SymbolTable = ReadonlyMap<string, ProgramSymbol>;

interface Kept {
  /** What each file brings in, in the order of the files. */
  readonly introduced: readonly (readonly ProgramSymbol[])[];
  readonly table: SymbolTable;
}

const KEY = {};

/** Of several of one key the first. */
export function symbolTable(snapshot: Snapshot, files: readonly ParsedFile[]): SymbolTable {
  const store = storeOf(snapshot);
  const kept = store.get(KEY) as Kept | undefined;
  const introduced = files.map(file => mentionsIn(file).introduced);
  const isStill =
    kept !== undefined &&
    kept.introduced.length === introduced.length &&
    introduced.every((list, index) => areSame(list, kept.introduced[index]!));
  const table = isStill ? kept.table : tableOf(introduced);
  store.set(KEY, { introduced, table } satisfies Kept);
  return table;
}

function areSame(left: readonly ProgramSymbol[], right: readonly ProgramSymbol[]): boolean {
  if (left === right) return true;
  return left.length === right.length && left.every((symbol, index) => isSame(symbol, right[index]!));
}

const isSame = (left: ProgramSymbol, right: ProgramSymbol): boolean =>
  left === right || (left.key === right.key && left.kind === right.kind && left.name === right.name);

function tableOf(introduced: readonly (readonly ProgramSymbol[])[]): SymbolTable {
  const table = new Map<string, ProgramSymbol>();
  for (const list of introduced) for (const symbol of list) if (!table.has(symbol.key)) table.set(symbol.key, symbol);
  return table;
}
