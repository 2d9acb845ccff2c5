// Types all declarations of a program: those that may say something else than before, and what they ask, anew.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { ParsedFile } from '../../syntax/parsed-file.ts';
import type { Settings } from '../checking.ts';
import type { Placed, SourceReader } from '../model.ts';
import type { Names } from '../names/names.ts';
import { newGuesses } from '../names/near.ts';
import { textsOfList } from '../values/list-texts.ts';
import { addTableChanges, changesBetween } from './changes.ts';
import type { FileFacts, Places } from './file-facts.ts';
import { type Groups, isGroupStill, type TypedGroup, typedGroup } from './groups.ts';
import { createLookups, type Lookup } from './lookups.ts';
import type { Memory } from './memory.ts';
import { justNames, recordedNames, recordedTable } from './recorded-names.ts';
import { type Hand, isTypedStill, type Typed, typedAnew } from './typed.ts';

export interface AllTyped {
  /** In no order. */
  readonly typed: ReadonlyMap<Declaration, Typed>;
  /** In the order of the program. */
  readonly groups: Groups<TypedGroup>;
  /** Those that were looked at anew. */
  readonly anew: readonly Typed[];
  /** Those of before that hold no longer. */
  readonly gone: readonly Typed[];
  readonly listTexts: ReadonlyMap<string, readonly string[]>;
  readonly uses: ReadonlyMap<string, number>;
  readonly homes: WeakMap<Expression, Declaration>;
  /** What is not as it was before, the declarations that were looked at anew among it. Others add to it. */
  readonly changes: Set<Lookup>;
}

/** What there is to check. */
export interface Given {
  readonly names: Names;
  readonly facts: readonly FileFacts[];
  readonly places: Places;
  readonly settings: Settings;
  readonly reader: SourceReader;
}

export function typeAll(before: Memory | null, { names, facts, places, settings, reader }: Given): AllTyped {
  const changes: Set<Lookup> = before === null ? new Set() : changesBetween(before.names, names);
  const listTexts = listTextsOf(before, names, reader);
  if (before !== null) addTableChanges(changes, 'listTexts', before.listTexts, listTexts);
  const lookups = createLookups();
  const { note } = lookups;
  const hand: Hand = {
    settings,
    names: recordedNames(names, note, justNames),
    listTexts: recordedTable('listTexts', listTexts, note, justNames),
    reader,
    guesses: newGuesses(),
    lookups,
  };
  const homes = before?.homes ?? new WeakMap<Expression, Declaration>();
  const typed = new Map(before?.typed);
  const groups = new Map<ParsedFile, TypedGroup>();
  const anew: Typed[] = [];
  const gone: Typed[] = [];
  const unitOf = (placed: Placed): Typed => {
    const { node } = placed;
    const known = before?.typed.get(node);
    if (known !== undefined && isTypedStill(hand, known, before!.places.get(node)!, placed, changes)) return known;
    const unit = typedAnew(hand, placed);
    typed.set(node, unit);
    anew.push(unit);
    if (known !== undefined) gone.push(known);
    for (const expression of unit.types.keys()) homes.set(expression, node);
    for (const expression of unit.meanings.keys()) homes.set(expression, node);
    return unit;
  };
  for (const { file, placed } of facts) {
    const known = before?.typedGroups.get(file);
    const isStill = known !== undefined && isGroupStill(known, changes, hand.guesses);
    groups.set(file, isStill ? known : typedGroup(placed.map(unitOf)));
  }
  for (const each of before?.files.values() ?? []) {
    for (const { node } of groups.has(each.file) ? [] : each.placed) {
      const unit = typed.get(node);
      if (unit === undefined || places.has(node)) continue;
      typed.delete(node);
      gone.push(unit);
    }
  }
  // Only now, since what one declaration means is nothing that others ask while they are typed.
  for (const { of } of [...anew, ...gone]) changes.add(of);
  return { typed, groups, anew, gone, listTexts, uses: usesOf(before, anew, gone), homes, changes };
}

/** By the name of the list; the same texts are the same object. */
function listTextsOf(
  before: Memory | null,
  { lists }: Names,
  reader: SourceReader,
): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const [name, placed] of lists) {
    const known = before?.listTexts.get(name);
    if (known !== undefined && placed.node.from === null && before?.names.lists.get(name)?.node === placed.node)
      all.set(name, known);
    else {
      const found = textsOfList(reader, placed);
      if ('problem' in found) continue;
      const isSame = known?.length === found.texts.length && known.every((text, index) => text === found.texts[index]);
      all.set(name, isSame ? known : found.texts);
    }
  }
  return all;
}

/** How often each key is needed. */
function usesOf(before: Memory | null, anew: readonly Typed[], gone: readonly Typed[]): ReadonlyMap<string, number> {
  const uses = new Map(before?.uses);
  const count = (units: readonly Typed[], by: number): void => {
    for (const { references } of units) for (const { to } of references) uses.set(to, (uses.get(to) ?? 0) + by);
  };
  count(anew, 1);
  count(gone, -1);
  for (const { references } of gone) for (const { to } of references) if (uses.get(to) === 0) uses.delete(to);
  return uses;
}
