// Where what is named at an offset is declared.
import type { Snapshot } from './snapshot.ts';
import { nameAt } from './symbols/guess.ts';
import { occurrencesOf } from './symbols/occurrences.ts';
import type { Occurrence, ProgramSymbol } from './symbols/symbol.ts';
import type { TextFile } from './symbols/yaml/nodes.ts';
import { occurrencesInTexts } from './symbols/yaml/occurrences.ts';

/** The declarations of the name at the offset, of which there are several only by mistake; null where no name stands. */
export function definition(
  snapshot: Snapshot,
  path: string,
  offset: number,
  texts: readonly TextFile[] = [],
): readonly Occurrence[] | null {
  const found = nameAt(snapshot, path, offset);
  return found === null ? null : declarationsOf(snapshot, found.symbol, texts);
}

/** Owners are declared in `funnel.yaml`, which is among `texts`. */
export function declarationsOf(
  snapshot: Snapshot,
  symbol: ProgramSymbol,
  texts: readonly TextFile[],
): readonly Occurrence[] {
  const beside = symbol.kind === 'owner' ? occurrencesInTexts(snapshot, texts, symbol) : [];
  return [...occurrencesOf(snapshot, symbol.key), ...beside].filter(({ role }) => role === 'declaration');
}
