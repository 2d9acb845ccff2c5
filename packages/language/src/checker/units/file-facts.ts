// What is found out about one file alone; a file that stays the same object is not looked at again.

import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { parseDiagnostics } from '../../diagnostics/locate.ts';
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import { parseFile } from '../../syntax/parse-file.ts';
import type { ParsedFile } from '../../syntax/parsed-file.ts';
import { type Allowance, allowancesOf } from '../allowances/allowances-of.ts';
import { joinInFile } from '../join-in-file.ts';
import type { Placed } from '../model.ts';
import { type LostInFile, lostIn } from '../names/lost.ts';
import { ownershipsOf } from '../types/children.ts';
import type { Memory } from './memory.ts';

export interface FileFacts {
  readonly file: ParsedFile;
  readonly placed: readonly Placed[];
  readonly lost: LostInFile;
  /** Whom `owned by` names. */
  readonly owners: readonly string[];
  /** What lexer and parser found. */
  readonly syntactic: readonly LocatedDiagnostic[];
  readonly allowances: readonly Allowance[];
}

/** Where each declaration stands; in no order. */
export type Places = ReadonlyMap<Declaration, Placed>;

export interface Facts {
  readonly facts: readonly FileFacts[];
  readonly places: Places;
}

function factsOf(file: ParsedFile): FileFacts {
  const placed = file.declarations.flatMap((parsed, index) =>
    parsed.node === null ? [] : [{ node: parsed.node, file, parsed, index }],
  );
  const lines = placed.flatMap(({ node }) => ownershipsOf(node).flat());
  return {
    file,
    placed,
    lost: lostIn(file),
    owners: lines.flatMap(({ owners }) => owners.map(({ text }) => text)),
    syntactic: joinInFile(parseDiagnostics(file)),
    allowances: allowancesOf(file),
  };
}

/**
 * Of all files, in the order of their paths, with the places of all declarations. No two of these are the same object, whatever the
 * files were made from.
 */
export function factsOfFiles(files: readonly ParsedFile[], before: Memory | null): Facts {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const facts = sorted.map(file => before?.files.get(file) ?? factsOf(file));
  const places = placesIn(facts, before);
  if (isEachOnce(facts, places)) return { facts, places };
  const anew = sorted.map(({ path, text }) => factsOf(parseFile(path, text)));
  return { facts: anew, places: placesIn(anew, null) };
}

const isEachOnce = (facts: readonly FileFacts[], { size }: Places): boolean =>
  size === facts.reduce((sum, { placed }) => sum + placed.length, 0);

/** Made from those of before: most files are the same. */
function placesIn(facts: readonly FileFacts[], before: Memory | null): Places {
  const places = new Map(before?.places);
  const left = new Set(facts);
  for (const each of before?.files.values() ?? [])
    if (!left.has(each)) for (const { node } of each.placed) places.delete(node);
  for (const each of facts)
    if (before?.files.get(each.file) !== each) for (const placed of each.placed) places.set(placed.node, placed);
  return places;
}
