// The symbol that a name stands for where the rest of the line is not written yet, so that nobody can say for sure.
import type { ParsedFile, SourceToken } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import { firstAfter, tokenAt } from '../token-at.ts';
import { tokensOf } from '../tokens-of.ts';
import { symbolAt, symbolsOf } from './occurrences.ts';
import type { Occurrence, ProgramSymbol, SymbolKind } from './symbol.ts';

/** Kinds that go by their bare names, in the order in which a name is looked for. */
const kinds: readonly SymbolKind[] = [
  'field',
  'param',
  'score',
  'grade',
  'gate',
  'activity',
  'persona',
  'segment',
  'stage',
  'list',
  'team',
  'route',
  'calendar',
  'sla',
  'step',
  'band',
  'property',
  'member',
];

/** The kinds that come first behind a word. */
const after: Readonly<Record<string, readonly SymbolKind[]>> = {
  per: ['activity', 'field'],
  first: ['activity'],
  any: ['activity'],
  no: ['activity'],
  of: ['activity'],
  last: ['activity', 'property'],
  latest: ['activity'],
  where: ['property'],
  in: ['list', 'member', 'calendar'],
  is: ['member', 'band', 'persona', 'segment', 'stage'],
  entering: ['stage'],
  entered: ['stage'],
  move: ['stage'],
  to: ['stage', 'team', 'route'],
  use: ['gate', 'calendar'],
  needs: ['gate'],
  by: ['group', 'grade', 'score'],
};

/** What is named at an offset; where the checker could not say, what most likely is. Never for changes. */
export function nameAt(snapshot: Snapshot, path: string, offset: number): Occurrence | null {
  const known = symbolAt(snapshot, path, offset);
  const file = snapshot.files.get(path);
  if (known !== null || file === undefined) return known;
  const token = tokenAt(file, offset);
  if (token === null || token.kind !== 'name') return null;
  const symbol = likely(snapshot, token.text, wordBefore(file, token));
  return symbol === null ? null : { symbol, role: 'use', path, span: { start: token.start, end: token.end } };
}

function wordBefore(file: ParsedFile, token: SourceToken): string {
  const tokens = tokensOf(file);
  return tokens[firstAfter(tokens, token.start) - 2]?.text ?? '';
}

function likely(snapshot: Snapshot, name: string, before: string): ProgramSymbol | null {
  const called = [...symbolsOf(snapshot).values()].filter(symbol => symbol.name === name);
  const first = Object.hasOwn(after, before) ? after[before]! : [];
  for (const kind of [...first, ...kinds]) {
    const found = called.find(symbol => symbol.kind === kind);
    if (found !== undefined) return found;
  }
  return null;
}
