// What a selection grows to, step by step: the word, the condition it stands in, the clause, the line, the block, the declaration, the file.
import type { ParsedDeclaration, ParsedFile, Span } from '@funnel/language';
import type { Snapshot } from './snapshot.ts';
import { tokenAt } from './token-at.ts';
import { tokensOf } from './tokens-of.ts';

/** From the smallest to the whole file, each within the next; empty for a path that the program does not have. */
export function selectionRanges(snapshot: Snapshot, path: string, offset: number): readonly Span[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  const token = tokenAt(file, offset);
  const at = file.declarations.find(({ start, end }) => start <= offset && offset <= end);
  const spans = [
    ...(token === null ? [] : [token, ...withoutQuotes(token)]),
    ...(at === undefined ? [] : [...nodesAt(at, offset), at]),
    ...blocksAt(file, offset),
    lineAt(file, offset),
    { start: 0, end: file.text.length },
  ];
  return nested(
    spans.map(({ start, end }) => ({ start, end })).filter(({ start, end }) => start <= offset && offset <= end),
  );
}

/** Sorted by length, each once; one that crosses a shorter one is left out. */
function nested(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = found.at(-1);
    if (span.start === span.end) continue;
    const isSame = last !== undefined && span.start === last.start && span.end === last.end;
    if (last === undefined || (!isSame && span.start <= last.start && last.end <= span.end)) found.push(span);
  }
  return found;
}

/** What stands between the quotes of a text. */
function withoutQuotes({
  kind,
  text,
  start,
  end,
}: {
  kind: string;
  text: string;
  start: number;
  end: number;
}): readonly Span[] {
  return kind === 'text' && text.length > 2 ? [{ start: start + 1, end: end - 1 }] : [];
}

/** Every node of the declaration that holds the offset, whatever its kind: all that know where they stand. */
function nodesAt({ node, start }: ParsedDeclaration, offset: number): readonly Span[] {
  const found: Span[] = [];
  const waiting: unknown[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const span = (next as { readonly span?: Span }).span;
    const place = span === undefined ? null : { start: start + span.start, end: start + span.end };
    if (place !== null && (place.start > offset || offset > place.end)) continue;
    if (place !== null) found.push(place);
    waiting.push(...Object.values(next));
  }
  return found;
}

/** Blocks with their braces, and what stands between these. */
function blocksAt(file: ParsedFile, offset: number): readonly Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (const { kind, text, start, end } of tokensOf(file)) {
    if (kind !== 'sign') continue;
    if (text === '{') open.push(start);
    const opened = text === '}' ? open.pop() : undefined;
    if (opened === undefined || opened > offset || end < offset) continue;
    const inside = file.text.slice(opened + 1, start);
    const from = opened + 1 + (inside.length - inside.trimStart().length);
    found.push(
      { start: opened, end },
      { start: Math.min(from, start), end: Math.max(from, opened + 1 + inside.trimEnd().length) },
    );
  }
  return found;
}

/** The line without the blanks around it, unless the offset is there. */
function lineAt({ text }: ParsedFile, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const after = text.indexOf('\n', offset);
  const line = text.slice(start, after < 0 ? text.length : after);
  const [from, to] = [start + (line.length - line.trimStart().length), start + line.trimEnd().length];
  return { start: Math.min(from, offset), end: Math.max(to, offset) };
}
