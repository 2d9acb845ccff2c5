// The blocks `definition`, `references`, `highlights`: files with marks around what is found; a file in which nothing is found is left out.
import type { Span } from '@funnel/language';
import { definition, highlights, references, type TextFile } from '@funnel/language-service';
import { type EditorWorld, withMarks } from './world.ts';

/** Tests and settings. */
export function textsIn({ files }: EditorWorld): readonly TextFile[] {
  return [...files].flatMap(([path, text]) => (path.endsWith('.yaml') ? [{ path, text }] : []));
}

interface Marked {
  readonly path: string;
  readonly span: Span;
}

/** Only lines with marks, below the path of their file. */
export function shownIn({ files }: EditorWorld, found: readonly Marked[] | null): string {
  if (found === null) return 'nothing';
  const parts = [...files].flatMap(([path, text]) => {
    const spans = found.filter(each => each.path === path).map(({ span }) => span);
    const lines = withMarks(text, spans).split('\n');
    return spans.length === 0
      ? []
      : [`${path}:`, ...lines.filter(line => /[⟦⟧]/.test(line)).map(line => `  ${line.trim()}`)];
  });
  return parts.length === 0 ? 'nothing' : parts.join('\n');
}

export function renderDefinition(world: EditorWorld): string {
  const { cursor, snapshot } = world;
  return shownIn(world, cursor && definition(snapshot, cursor.path, cursor.offset, textsIn(world)));
}

export function renderReferences(world: EditorWorld, flags: readonly string[]): string {
  const { cursor, snapshot } = world;
  const options = { declarations: flags.includes('declarations'), texts: textsIn(world) };
  return shownIn(world, cursor && references(snapshot, cursor.path, cursor.offset, options));
}

export function renderHighlights(world: EditorWorld): string {
  const { cursor, snapshot } = world;
  const found = cursor && highlights(snapshot, cursor.path, cursor.offset);
  const shown = shownIn(world, cursor && (found?.map(({ span }) => ({ path: cursor.path, span })) ?? null));
  return `${shown}${(found ?? []).map(({ kind }, index) => `${index === 0 ? '\n' : ', '}${kind}`).join('')}`;
}
