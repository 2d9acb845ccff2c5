// Files that rules name: the texts of a list.
import type { Span } from '@funnel/language';
import type { Snapshot } from './snapshot.ts';

export interface DocumentLink {
  /** The path without its quotes. */
  readonly span: Span;
  /** Relative to the program's folder. */
  readonly path: string;
}

/** In the order they stand. */
export function documentLinks(snapshot: Snapshot, path: string): readonly DocumentLink[] {
  const file = snapshot.files.get(path);
  return (file?.declarations ?? []).flatMap(({ node, start }) => {
    if (node?.kind !== 'list' || node.from === null || node.from.value === '') return [];
    const { span, value } = node.from;
    return [{ span: { start: start + span.start + 1, end: start + span.end - 1 }, path: target(path, value) }];
  });
}

/** From the program's folder; a file that is shared with other programs names its neighbours from where it stands. */
function target(path: string, written: string): string {
  if (!path.startsWith('../')) return written;
  const parts: string[] = [];
  for (const part of [...path.split('/').slice(0, -1), ...written.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
