// What another name changes in tests and settings.
import type { Snapshot } from '../snapshot.ts';
import type { ProgramSymbol } from '../symbols/symbol.ts';
import type { TextFile } from '../symbols/yaml/nodes.ts';
import { occurrencesInTexts, ruleIdsInText } from '../symbols/yaml/occurrences.ts';
import type { TextEdit } from '../text-edit.ts';
import { nameInYaml } from './new-name.ts';
import { changedRuleIds } from './rule-ids.ts';

const NO_CHANGES: ReadonlyMap<string, string> = new Map();

/** By path. Ids of rules become others as a whole; `after` gives the program as it will be. */
export function inTexts(
  before: Snapshot,
  texts: readonly TextFile[],
  symbol: ProgramSymbol,
  name: string,
  after: () => Snapshot,
): ReadonlyMap<string, readonly TextEdit[]> {
  const ids = texts.map(file => ruleIdsInText(before, file));
  const hasIds = ids.some(list => list.length > 0);
  const changes = hasIds ? changedRuleIds(before, after(), symbol, name) : NO_CHANGES;
  const found = occurrencesInTexts(before, texts, symbol);
  const edits = texts.map(({ path, text }, index) => {
    const own = ids[index]!;
    const places = found.filter(each => each.path === path).map(({ span }) => span);
    const names = places.filter(({ end, start }) => !own.some(id => id.span.start <= start && end <= id.span.end));
    const list: readonly TextEdit[] = [
      ...names.map(span => ({ span, text: nameInYaml(name, text[span.start - 1] ?? '') })),
      ...own.flatMap(({ id, span }) => (changes.has(id) ? [{ span, text: changes.get(id)! }] : [])),
    ];
    return [path, list.toSorted((a, b) => a.span.start - b.span.start)] as const;
  });
  return new Map(edits.filter(([, list]) => list.length > 0));
}
