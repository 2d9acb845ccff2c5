// Renames a symbol in all rules, tests and settings of its program.
import { type Snapshot, withSettings, withText } from '../snapshot.ts';
import { occurrencesOf, symbolsOf } from '../symbols/occurrences.ts';
import type { ProgramSymbol } from '../symbols/symbol.ts';
import type { TextFile } from '../symbols/yaml/nodes.ts';
import { type TextEdit, withEdits } from '../text-edit.ts';
import { isApart } from './apart.ts';
import { inTexts } from './in-texts.ts';
import { kindWord } from './kind-words.ts';
import { takenBy } from './namespaces.ts';
import { nameInRules, refusedName } from './new-name.ts';
import { keepOutsideNames } from './outside-names.ts';
import { prepareRename, refusedSymbol } from './prepare.ts';
import { type Refusal, refuse } from './refusals.ts';
import { changed } from './sameness.ts';

export interface Renaming {
  /** By path, of rule files and of the other texts; those that nothing changes in are left out. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

/** The edits that give the symbol at the offset of a rule file another name. */
export function rename(
  snapshot: Snapshot,
  texts: readonly TextFile[],
  path: string,
  offset: number,
  name: string,
): Renaming | Refusal {
  const found = prepareRename(snapshot, path, offset);
  return 'refusal' in found ? found : renameSymbol(snapshot, texts, found.symbol, name);
}

/**
 * The edits that give a symbol another name and leave everything else as it is: outside names of fields, properties, activities and
 * stages stay, written as `from "…"` where they were the name itself. `texts` are tests and settings.
 */
export function renameSymbol(
  snapshot: Snapshot,
  texts: readonly TextFile[],
  symbol: ProgramSymbol,
  name: string,
): Renaming | Refusal {
  if (symbol.name === name) return { edits: new Map() };
  const refused = refusedSymbol(snapshot, symbol) ?? refusedName(symbol.kind, name);
  if (refused !== null) return refused;
  const other = takenBy(symbolsOf(snapshot), symbol, name);
  if (other !== undefined) return refuse('taken', { name, other: kindWord(other.kind) });
  const edits = inRules(snapshot, symbol, name);
  const wrong = isApart(snapshot, symbol, name) ? null : changed(snapshot, edited(snapshot, edits), name);
  if (wrong !== null) return wrong;
  const beside = inTexts(snapshot, texts, symbol, name, () => edited(snapshot, edits));
  return { edits: new Map([...edits, ...beside]) };
}

function inRules(snapshot: Snapshot, symbol: ProgramSymbol, name: string): Map<string, readonly TextEdit[]> {
  const edits = new Map<string, readonly TextEdit[]>();
  for (const occurrence of occurrencesOf(snapshot, symbol.key)) {
    const { path, role, span } = occurrence;
    const written = snapshot.files.get(path)!.text.slice(span.start, span.end);
    const beside = role === 'declaration' ? keepOutsideNames(snapshot, occurrence, name) : [];
    edits.set(path, [...(edits.get(path) ?? []), { span, text: nameInRules(name, written) }, ...beside]);
  }
  return edits;
}

/** The program as it will be; what is proved of all leads is not asked of it. */
function edited(snapshot: Snapshot, edits: ReadonlyMap<string, readonly TextEdit[]>): Snapshot {
  const start = withSettings(snapshot, { ...snapshot.settings, analysis: false });
  return [...edits].reduce((so, [path, list]) => withText(so, path, withEdits(so.files.get(path)!.text, list)), start);
}
