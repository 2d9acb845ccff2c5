// Short ways to parse a piece of source in a test.
import {
  type Declaration,
  type DeclarationKind,
  type DeclarationOf,
  type Expression,
  type LocatedDiagnostic,
  messageOf,
  parseDiagnostics,
  parseFile,
} from '@funnel/language';

/** What is said about a source, one line each: code, the source it points at, message. */
export function findings(text: string): string[] {
  return problems(text).map(found => {
    const { code, span } = found;
    return `${code} at ${JSON.stringify(text.slice(span.start, span.end))}: ${messageOf(found)}`;
  });
}

export const problems = (text: string): readonly LocatedDiagnostic[] =>
  parseDiagnostics(parseFile('rules.funnel', text));

/** The declarations of a source that must have no errors. */
export function nodes(text: string): readonly Declaration[] {
  const found = findings(text);
  if (found.length > 0) throw new Error(found.join('\n'));
  return parseFile('rules.funnel', text).declarations.map(({ node }) => node!);
}

/** The only declaration of a source, of the kind expected. */
export function only<K extends DeclarationKind>(kind: K, text: string): DeclarationOf<K> {
  const [node, ...others] = nodes(text);
  if (node === undefined || others.length > 0 || node.kind !== kind) throw new Error(`not one ${kind}: ${text}`);
  return node as DeclarationOf<K>;
}

/** The condition that a source is. */
export const condition = (text: string): Expression => only('segment', `segment s when ${text}`).when;

/** Plain data without positions. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !/^span$|Span$/.test(key) && key !== 'keyword');
  return Object.fromEntries(entries.map(([key, inner]) => [key, bare(inner)]));
}

/** A tree in one line: `(kind part part)`, with names and literals as written. */
export function sketch(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sketch).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(bare(value) as object).filter(([, inner]) => inner !== null && inner !== false);
  const keys = entries.map(([key]) => key).join(',');
  if (keys === 'text') return String(entries[0]![1]);
  if (keys === 'value') return JSON.stringify(entries[0]![1]);
  if (keys === 'digits') return String(entries[0]![1]);
  if (keys === 'digits,negative') return `-${entries[0]![1]}`;
  if (keys === 'count,unit') return `${sketch(entries[0]![1])}_${entries[1]![1]}`;
  return `(${entries.map(([, inner]) => sketch(inner)).join(' ')})`;
}
