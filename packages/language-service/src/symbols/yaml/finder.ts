// Finds what texts of tests and settings name, and notes where.
import type { Program, Span } from '@funnel/language';
import { isScalar } from 'yaml';
import { keyOf, keyWithin, memberKey, type PlainKind } from '../keys.ts';
import type { Occurrence, ProgramSymbol } from '../symbol.ts';
import type { TextFile } from './nodes.ts';
import { textOf } from './nodes.ts';

/** A rule that is named by its id. */
export interface NamedId {
  readonly id: string;
  readonly span: Span;
}

export interface Finder {
  readonly program: Program;
  readonly symbols: ReadonlyMap<string, ProgramSymbol>;
  readonly file: TextFile;
  readonly found: Occurrence[];
  /** Names may stand in them, or be hidden in their digests. */
  readonly ids: NamedId[];
}

/** Notes that a part of a scalar names the first of these symbols that there is; the whole of it unless told otherwise. */
export function note(
  { symbols, file, found }: Finder,
  node: unknown,
  keys: readonly (string | null)[],
  part: { readonly from: number; readonly length: number } | null = null,
  role: Occurrence['role'] = 'use',
): boolean {
  const key = keys.find(each => each !== null && symbols.has(each));
  const symbol = key === undefined || key === null ? undefined : symbols.get(key);
  const whole = spanOf(file, node);
  if (symbol === undefined || whole === null) return false;
  const start = whole.start + (part?.from ?? 0);
  const end = part === null ? whole.end : start + part.length;
  found.push({ symbol, role, path: file.path, span: { start, end } });
  return true;
}

/** Where the text of a scalar stands, without its quotes; null where it does not stand as it reads: with escapes, or over several lines. */
export function spanOf({ text }: TextFile, node: unknown): Span | null {
  const value = textOf(node);
  if (value === null || !isScalar(node) || !node.range) return null;
  const [start, end] = node.range;
  const written = text.slice(start, end);
  const quotes = written.startsWith('"') || written.startsWith("'") ? 1 : 0;
  if (!written.startsWith(value, quotes)) return null;
  return { start: start + quotes, end: start + quotes + value.length };
}

/** A scalar that names a symbol of one of these kinds. */
export function noteName(finder: Finder, node: unknown, kinds: readonly PlainKind[]): boolean {
  const name = textOf(node);
  return (
    name !== null &&
    note(
      finder,
      node,
      kinds.map(kind => keyOf(kind, name)),
    )
  );
}

/** Words in a text, each by the group of the pattern that it stands in. */
export function noteWords(
  finder: Finder,
  node: unknown,
  pattern: RegExp,
  kinds: readonly (readonly PlainKind[])[],
): void {
  const match = pattern.exec(textOf(node) ?? '');
  if (match === null) return;
  let from = 0;
  for (const [index, of] of kinds.entries()) {
    const word = match[index + 1];
    if (word === undefined) continue;
    from = match[0].indexOf(word, from);
    note(
      finder,
      node,
      of.map(kind => keyOf(kind, word)),
      { from: match.index + from, length: word.length },
    );
    from += word.length;
  }
}

/** The kinds of symbols that decisions call facts, by bare name. */
const FACTS: readonly PlainKind[] = ['field', 'activity', 'param', 'score', 'grade', 'gate', 'persona', 'segment'];

/** `employees`, `surge.strength`: what a decision says that it wants, or includes. */
export function noteFact(finder: Finder, node: unknown): void {
  const name = textOf(node);
  if (name === null || noteName(finder, node, FACTS)) return;
  const dot = name.indexOf('.');
  if (dot < 0) return;
  const [activity, property] = [name.slice(0, dot), name.slice(dot + 1)];
  const known = note(finder, node, [keyWithin('property', activity, property)], {
    from: dot + 1,
    length: property.length,
  });
  if (known) note(finder, node, [keyOf('activity', activity)], { from: 0, length: dot });
}

const members = new WeakMap<ReadonlyMap<string, ProgramSymbol>, ReadonlyMap<string, string>>();

const folded = (text: string): string => text.trim().replace(/[A-Z]+/g, letters => letters.toLowerCase());

/** The member's key, as declared, of a value of the field or property with this key. */
export function memberKeyOf({ symbols }: Finder, factKey: string, value: string): string | null {
  let known = members.get(symbols);
  if (known === undefined) {
    const all = [...symbols.values()].filter(({ kind }) => kind === 'member');
    known = new Map(
      all.map(({ key, name }) => [memberKey(key.slice('member/'.length, -name.length - 1), folded(name)), key]),
    );
    members.set(symbols, known);
  }
  return known.get(memberKey(factKey, folded(value))) ?? null;
}
