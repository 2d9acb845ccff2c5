// Finds what a printed file says otherwise than the text it was made from: nothing, unless the formatter has a defect.

import type { Declaration } from '../syntax/nodes/declaration.ts';
import type { ParsedDeclaration, ParsedFile } from '../syntax/parsed-file.ts';
import { tokenise } from '../syntax/tokenise.ts';
import { asLeft } from './pieces.ts';
import { isBroken } from './print-file.ts';
import { inHurdleOrder } from './printers/gate.ts';

/** Where a file would have changed its meaning: a declaration, or a comment, of the text that was to be formatted. */
export interface Difference {
  readonly in: 'declarations' | 'comments';
  /** Offset in the text that was to be formatted. */
  readonly at: number;
}

/** The first difference that matters between two files; null where both say the same. */
export function differenceBetween(from: ParsedFile, to: ParsedFile): Difference | null {
  const before = entriesOf(from);
  const after = entriesOf(to);
  const wrong = before.findIndex((entry, index) => !saysTheSame(from, entry, to, after[index]));
  if (wrong !== -1) return { in: 'declarations', at: before[wrong]!.start };
  if (after.length > before.length) return { in: 'declarations', at: from.text.length };
  return commentDifference(from, before, to, after);
}

/** What a file has to say: entries that only hold a blank or a comment are none. */
const entriesOf = ({ declarations }: ParsedFile): readonly ParsedDeclaration[] =>
  declarations.filter(entry => entry.node !== null || isBroken(entry));

function saysTheSame(
  from: ParsedFile,
  a: ParsedDeclaration,
  to: ParsedFile,
  b: ParsedDeclaration | undefined,
): boolean {
  if (b === undefined || isBroken(a) !== isBroken(b)) return false;
  if (isBroken(a)) return verbatim(from, a) === verbatim(to, b);
  return a.node !== null && b.node !== null && isSameMeaning(asPrinted(a.node), asPrinted(b.node));
}

const verbatim = ({ text }: ParsedFile, { start, end }: ParsedDeclaration): string => asLeft(text.slice(start, end));

/** Hurdles change places, and mean the same in every order. */
const asPrinted = (node: Declaration): Declaration =>
  node.kind === 'gate' ? { ...node, lines: inHurdleOrder(node.lines) } : node;

/** Compares two trees apart from positions. */
function isSameMeaning(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isPlace(a) && isPlace(b)) return true;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every(
    key =>
      Object.hasOwn(b, key) && isSameMeaning((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

const isPlace = (value: object): boolean => 'start' in value && 'end' in value && Object.keys(value).length === 2;

interface Remark {
  readonly text: string;
  readonly at: number;
}

/** The comments of a file by the entry they belong to: those before the first one, those from its start on, and so on. */
function commentsByEntry({ text }: ParsedFile, entries: readonly ParsedDeclaration[]): readonly Remark[][] {
  const groups: Remark[][] = [[], ...entries.map(() => [])];
  if (!text.includes('//')) return groups;
  let group = 0;
  for (const { kind, text: comment, start } of tokenise(text)) {
    if (kind !== 'comment' && kind !== 'doc') continue;
    while (group < entries.length && entries[group]!.start <= start) group++;
    groups[group]!.push({ text: comment.trimEnd(), at: start });
  }
  return groups;
}

function commentDifference(
  from: ParsedFile,
  before: readonly ParsedDeclaration[],
  to: ParsedFile,
  after: readonly ParsedDeclaration[],
): Difference | null {
  const kept = commentsByEntry(to, after);
  for (const [index, remarks] of commentsByEntry(from, before).entries()) {
    const node = before[index - 1]?.node;
    const moves = node?.kind === 'gate' && inHurdleOrder(node.lines).some((line, place) => line !== node.lines[place]);
    const a = inOrder(remarks, moves);
    const b = inOrder(kept[index] ?? [], moves);
    const wrong = a.findIndex((remark, place) => remark.text !== b[place]?.text);
    if (wrong !== -1) return { in: 'comments', at: a[wrong]!.at };
    if (b.length > a.length) return { in: 'comments', at: before[index - 1]?.start ?? 0 };
  }
  return null;
}

/** Comments move with the hurdles that they stand at. */
const inOrder = (remarks: readonly Remark[], moves: boolean): readonly Remark[] =>
  moves ? remarks.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)) : remarks;
