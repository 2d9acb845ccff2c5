// The blocks `document-symbols`, `workspace-symbols`, `semantic-tokens`, `selection-ranges`, `document-links`, `call-hierarchy`.
import {
  type Call,
  callItem,
  documentLinks,
  documentSymbols,
  incomingCalls,
  type OutlineEntry,
  outgoingCalls,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
} from '@funnel/language-service';
import { type EditorWorld, withMarks } from './world.ts';

const firstPath = ({ snapshot }: EditorWorld): string => [...snapshot.files.keys()][0] ?? '';

function entryLines({ kind, name, detail, children }: OutlineEntry, depth: number): readonly string[] {
  const own = `${'  '.repeat(depth)}${kind}: ${name}${detail === '' ? '' : ` (${detail})`}`;
  return [own, ...children.flatMap(child => entryLines(child, depth + 1))];
}

export function renderDocumentSymbols(world: EditorWorld): string {
  return documentSymbols(world.snapshot, firstPath(world))
    .flatMap(entry => entryLines(entry, 0))
    .join('\n');
}

/** `query=…` behind the word of the block. */
export function renderWorkspaceSymbols({ snapshot }: EditorWorld, flags: readonly string[]): string {
  const query = (flags.find(flag => flag.startsWith('query=')) ?? 'query=').slice(6);
  const found = workspaceSymbols(snapshot, query);
  return (
    found.map(({ entry, path, within }) => `${entry.kind} ${entry.name} · ${within || path}`).join('\n') || 'nothing'
  );
}

export function renderSemanticTokens(world: EditorWorld): string {
  const path = firstPath(world);
  const text = world.snapshot.files.get(path)?.text ?? '';
  return semanticTokens(world.snapshot, path)
    .map(({ span, kind, isDeclaration, isFixed }) => {
      const modifiers = `${isDeclaration ? ' declaration' : ''}${isFixed ? ' readonly' : ''}`;
      return `${text.slice(span.start, span.end)}: ${kind}${modifiers}`;
    })
    .join('\n');
}

/** One line a step; line breaks are shown as ⏎. */
export function renderSelectionRanges({ cursor, snapshot }: EditorWorld): string {
  if (cursor === null) return 'no cursor';
  const text = snapshot.files.get(cursor.path)?.text ?? '';
  const shown = (start: number, end: number): string =>
    text
      .slice(start, end)
      .replaceAll(/\s*\n\s*/g, ' ⏎ ')
      .trim();
  return selectionRanges(snapshot, cursor.path, cursor.offset)
    .map(({ start, end }) => shown(start, end))
    .join('\n');
}

export function renderDocumentLinks(world: EditorWorld): string {
  const path = firstPath(world);
  const links = documentLinks(world.snapshot, path);
  const marked = withMarks(
    world.snapshot.files.get(path)?.text ?? '',
    links.map(({ span }) => span),
  );
  return [marked.trimEnd(), ...links.map(link => `→ ${link.path}`)].join('\n');
}

const callLine = ({ snapshot }: EditorWorld, { item, places }: Call, path: string, sign: string): string => {
  const text = snapshot.files.get(path)?.text ?? '';
  const lines = places.map(({ start }) => {
    const end = text.indexOf('\n', start);
    return text.slice(text.lastIndexOf('\n', start - 1) + 1, end < 0 ? undefined : end).trim();
  });
  return [`${sign} ${item.kind} ${item.name}`, ...new Set(lines)].join('\n    ');
};

export function renderCallHierarchy(world: EditorWorld): string {
  const { cursor, snapshot } = world;
  const item = cursor && callItem(snapshot, cursor.path, cursor.offset);
  if (!item) return 'nothing';
  return [
    `${item.kind} ${item.name}`,
    ...incomingCalls(snapshot, item).map(call => callLine(world, call, call.item.path, '  used by')),
    ...outgoingCalls(snapshot, item).map(call => callLine(world, call, item.path, '  uses')),
  ].join('\n');
}
