// Every name of a program in the texts beside its rules: tests and settings.
import { checkSnapshot, type Snapshot } from '../../snapshot.ts';
import { symbolsOf } from '../occurrences.ts';
import type { Occurrence, ProgramSymbol } from '../symbol.ts';
import type { Finder, NamedId } from './finder.ts';
import type { TextFile } from './nodes.ts';
import { inSettingsFile } from './settings-file.ts';
import { inTestFile } from './test-file.ts';

/** In the order they stand; empty for a text that is neither of tests nor `funnel.yaml`. */
export function occurrencesInText(snapshot: Snapshot, file: TextFile): readonly Occurrence[] {
  return findIn(snapshot, file).found.sort((a, b) => a.span.start - b.span.start);
}

/** The ids by which a text names rules. */
export const ruleIdsInText = (snapshot: Snapshot, file: TextFile): readonly NamedId[] =>
  /\.\w+\.[0-9a-f]{6}/.test(file.text) ? findIn(snapshot, file).ids : [];

function findIn(snapshot: Snapshot, file: TextFile): Finder {
  const { program } = checkSnapshot(snapshot);
  const finder: Finder = { program, symbols: symbolsOf(snapshot), file, found: [], ids: [] };
  if (file.path.endsWith('.test.yaml')) inTestFile(finder);
  else if (file.path === 'funnel.yaml') inSettingsFile(finder);
  return finder;
}

/** Of one symbol in several texts; those that do not even hold its letters are not read. */
export function occurrencesInTexts(
  snapshot: Snapshot,
  texts: readonly TextFile[],
  { key, name }: ProgramSymbol,
): readonly Occurrence[] {
  const letters = name.toLowerCase();
  const wanted = texts.filter(({ text }) => text.toLowerCase().includes(letters));
  return wanted.flatMap(file => occurrencesInText(snapshot, file).filter(({ symbol }) => symbol.key === key));
}
