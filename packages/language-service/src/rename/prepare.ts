// Whether what stands at an offset can be renamed, and what it is called now.
import type { SourceToken, Span } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import { occurrencesOf, symbolAt } from '../symbols/occurrences.ts';
import type { ProgramSymbol } from '../symbols/symbol.ts';
import { tokenAt } from '../token-at.ts';
import { type Refusal, refuse } from './refusals.ts';

export interface Renamable {
  readonly symbol: ProgramSymbol;
  /** Without the quotes of a text. */
  readonly span: Span;
  /** As it stands there. */
  readonly placeholder: string;
}

/** The name at the offset of a rule file, or why there is none to rename. */
export function prepareRename(snapshot: Snapshot, path: string, offset: number): Renamable | Refusal {
  const file = snapshot.files.get(path);
  const occurrence = symbolAt(snapshot, path, offset);
  if (file === undefined) return refuse('nothing-here', {});
  if (occurrence === null) return nothingAt(tokenAt(file, offset));
  const { symbol, span: whole } = occurrence;
  const quotes = file.text[whole.start] === '"' ? 1 : 0;
  const span = { start: whole.start + quotes, end: whole.end - quotes };
  return refusedSymbol(snapshot, symbol) ?? { symbol, span, placeholder: file.text.slice(span.start, span.end) };
}

/** Why the symbol cannot be renamed from this program, if it cannot. */
export function refusedSymbol(snapshot: Snapshot, { key, name }: ProgramSymbol): Refusal | null {
  const shared = occurrencesOf(snapshot, key).find(({ path }) => path.startsWith('../'));
  return shared === undefined ? null : refuse('shared', { name, other: shared.path });
}

const kinds: { readonly [K in SourceToken['kind']]: 'keyword' | 'unknown' | 'literal' | 'nothing-here' } = {
  keyword: 'keyword',
  name: 'unknown',
  text: 'literal',
  number: 'literal',
  percent: 'literal',
  date: 'literal',
  instant: 'literal',
  clock: 'literal',
  sign: 'nothing-here',
  comment: 'nothing-here',
  doc: 'nothing-here',
};

function nothingAt(token: SourceToken | null): Refusal {
  return token === null ? refuse('nothing-here', {}) : refuse(kinds[token.kind], { name: token.text });
}
