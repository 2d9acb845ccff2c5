// All places that name what is named at an offset.
import type { Snapshot } from './snapshot.ts';
import { nameAt } from './symbols/guess.ts';
import { occurrencesOf } from './symbols/occurrences.ts';
import type { Occurrence, ProgramSymbol } from './symbols/symbol.ts';
import type { TextFile } from './symbols/yaml/nodes.ts';
import { occurrencesInTexts } from './symbols/yaml/occurrences.ts';

export interface ReferenceOptions {
  /** Whether places that declare it are wanted too. */
  readonly declarations: boolean;
  /** Tests and settings. */
  readonly texts?: readonly TextFile[];
}

/** In all rule files and in the texts beside them; null where no name stands. */
export function references(
  snapshot: Snapshot,
  path: string,
  offset: number,
  options: ReferenceOptions,
): readonly Occurrence[] | null {
  const found = nameAt(snapshot, path, offset);
  return found === null ? null : referencesTo(snapshot, found.symbol, options);
}

/** The same of a symbol. */
export function referencesTo(
  snapshot: Snapshot,
  symbol: ProgramSymbol,
  { declarations, texts = [] }: ReferenceOptions,
): readonly Occurrence[] {
  const all = [...occurrencesOf(snapshot, symbol.key), ...occurrencesInTexts(snapshot, texts, symbol)];
  return all.filter(({ role }) => declarations || role === 'use');
}
