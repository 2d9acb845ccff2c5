// Nodes of a checked program by their place in its text.
import type { LocatedDiagnostic, Program } from '@funnel/language';

interface Spanned {
  readonly span: { readonly start: number; readonly end: number };
}

export interface Found {
  readonly declaration: Program['declarations'][number];
  /** The node and those that hold it, from the inside out. */
  readonly path: readonly Readonly<Record<string, unknown>>[];
}

/** The outermost node that begins and ends where the finding does; null where there is none. */
export function nodeOf(program: Program, { span }: LocatedDiagnostic): Found | null {
  const declaration = program.declarations.find(({ parsed }) => parsed.start <= span.start && span.end <= parsed.end);
  if (declaration === undefined) return null;
  const { start } = declaration.parsed;
  const path = search(declaration.node, [], span.start - start, span.end - start);
  return path === null ? null : { declaration, path };
}

function search(value: unknown, path: Found['path'], start: number, end: number): Found['path'] | null {
  if (typeof value !== 'object' || value === null) return null;
  const node = value as Readonly<Record<string, unknown>>;
  const next = [node, ...path];
  const span = (node as Partial<Spanned>).span;
  if (span !== undefined && span.start === start && span.end === end) return next;
  for (const part of Object.values(node)) {
    const found = search(part, Array.isArray(value) ? path : next, start, end);
    if (found !== null) return found;
  }
  return null;
}

/** The activity of the `where` that it stands in; null outside of any. */
export function activityAround({ path }: Found): string | null {
  const [condition, ...around] = path;
  let inner: unknown = condition;
  for (const node of around) {
    if ('where' in node && node['where'] === inner) return (node['activity'] as { readonly text: string }).text;
    inner = node;
  }
  return null;
}

/** The text of a node of the declaration. */
export function textOfNode({ declaration }: Found, { span }: Spanned): string {
  const { file, parsed } = declaration;
  return file.text.slice(parsed.start + span.start, parsed.start + span.end);
}
