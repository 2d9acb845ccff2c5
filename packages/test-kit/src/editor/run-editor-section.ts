// Runs a section of a document about an editor feature: files, then what the feature gives for them.
import type { BlockEdit, Fence, MarkdownDocument, Section } from '../documents/document.ts';
import { fixtureError } from '../fixtures/fixture-error.ts';
import { renderers } from './features.ts';
import { type EditorWorld, worldOf } from './world.ts';

/** Blocks that are read by people only where they name no file. */
const SHOWN_ONLY = new Set(['funnel', 'yaml', 'csv', 'text', 'json', 'sh', 'console', 'lua', 'vim', 'elisp', 'toml']);

/** Throws a FixtureError at the first thing that does not hold. With `edits`, expected blocks are rewritten instead. */
export function runEditorSection(document: MarkdownDocument, section: Section, edits: BlockEdit[] | null): void {
  const world = worldOf(section);
  for (const fence of section.fences) {
    const render = renderers.get(fence.language);
    if (render !== undefined) compare(document, fence, rendered(document, fence, world, render), edits);
    else if (!SHOWN_ONLY.has(fence.language))
      throw fixtureError(document.path, fence.line, `No block is called "${fence.language}".`);
  }
}

function rendered(
  document: MarkdownDocument,
  fence: Fence,
  world: EditorWorld | null,
  render: (world: EditorWorld, flags: readonly string[]) => string,
): string {
  if (world === null) throw fixtureError(document.path, fence.line, 'No file stands before this block.');
  return render(world, fence.flags).trimEnd();
}

function compare(document: MarkdownDocument, fence: Fence, actual: string, edits: BlockEdit[] | null): void {
  if (fence.text.trimEnd() === actual) return;
  if (edits === null) throw fixtureError(document.path, fence.line, `expected\n${fence.text}\nactual\n${actual}`);
  edits.push({ fence, text: `${actual}\n` });
}
