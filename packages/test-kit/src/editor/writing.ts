// The blocks about what a writer is told: `completion` (what is offered at the cursor, and begins with what stands before it), `completed` (the
// line once the item that the flags name, or the first, is taken), `hover`, `signature-help`, `inlay-hints`, `code-lenses`.
import {
  type CompletionItem,
  codeLenses,
  completionDoc,
  completions,
  hover,
  inlayHints,
  signatureHelp,
  withEdits,
} from '@funnel/language-service';
import type { EditorRenderer } from './features.ts';
import { outcomesIn, sampleIn } from './sample.ts';
import { type EditorWorld, withMarks } from './world.ts';

const MOST = 20;
const NO_CURSOR = 'no cursor stands in a rule file';

function offered(world: EditorWorld): readonly CompletionItem[] {
  const { cursor, snapshot } = world;
  if (cursor === null) return [];
  const items = completions(snapshot, cursor.path, cursor.offset, { sample: sampleIn(world) });
  const text = snapshot.files.get(cursor.path)?.text ?? '';
  const begun = text
    .slice(items[0]?.edit.span.start ?? cursor.offset, cursor.offset)
    .replace('"', '')
    .toLowerCase();
  return items.filter(({ label }) => label.toLowerCase().startsWith(begun));
}

export const renderCompletion: EditorRenderer = world => {
  const items = offered(world);
  if (items.length === 0) return 'nothing';
  const lines = items.slice(0, MOST).map(({ detail, isSnippet, kind, label }) => {
    const said = [`${label} (${kind}${isSnippet ? ', whole' : ''})`, detail].filter(part => part !== null);
    return said.join(' · ');
  });
  return [...lines, ...(items.length > MOST ? [`and ${items.length - MOST} more`] : [])].join('\n');
};

const chosen = (world: EditorWorld, label: string): CompletionItem | undefined =>
  offered(world).find(item => label === '' || item.label === label);

export const renderCompleted: EditorRenderer = (world, flags) => {
  const { cursor, snapshot } = world;
  const item = chosen(world, flags.join(' '));
  if (cursor === null || item === undefined) return 'nothing';
  const text = withEdits(snapshot.files.get(cursor.path)?.text ?? '', [item.edit]);
  const from = text.lastIndexOf('\n', item.edit.span.start - 1) + 1;
  const end = text.indexOf('\n', item.edit.span.start + item.edit.text.length);
  return text.slice(from, end < 0 ? undefined : end).trim();
};

export const renderCompletionDoc: EditorRenderer = (world, flags) => {
  const item = chosen(world, flags.join(' '));
  const options = { sample: sampleIn(world), outcomes: outcomesIn(world) };
  return item?.about ? completionDoc(world.snapshot, item.about, options) : 'nothing';
};

export const renderHover: EditorRenderer = world => {
  const { cursor, snapshot } = world;
  if (cursor === null) return NO_CURSOR;
  const options = { sample: sampleIn(world), outcomes: outcomesIn(world) };
  const found = hover(snapshot, cursor.path, cursor.offset, options);
  if (found === null) return 'nothing';
  const text = snapshot.files.get(cursor.path)?.text ?? '';
  return `over ${text.slice(found.span.start, found.span.end)}\n\n${found.markdown}`;
};

export const renderSignatureHelp: EditorRenderer = world => {
  const { cursor, snapshot } = world;
  const found = cursor === null ? null : signatureHelp(snapshot, cursor.path, cursor.offset);
  if (found === null) return 'nothing';
  const active = found.active === null ? undefined : found.parts[found.active];
  return `${withMarks(found.label, active === undefined ? [] : [active])}\n${found.doc}`.trim();
};

export const renderInlayHints: EditorRenderer = (world, flags) => {
  const { snapshot } = world;
  const [path = '', file] = [...snapshot.files][0] ?? [];
  const text = file?.text ?? '';
  const off = Object.fromEntries(flags.filter(flag => flag.startsWith('no-')).map(flag => [flag.slice(3), false]));
  const hints = inlayHints(snapshot, path, { start: 0, end: text.length }, { outcomes: outcomesIn(world), ...off });
  return withEdits(
    text,
    hints.map(({ at, text: hint }) => ({ span: { start: at, end: at }, text: ` ‹${hint}›` })),
  );
};

export const renderCodeLenses: EditorRenderer = world => {
  const { snapshot } = world;
  const [path = '', file] = [...snapshot.files][0] ?? [];
  const text = file?.text ?? '';
  const lenses = codeLenses(snapshot, path, outcomesIn(world));
  if (lenses.length === 0) return 'nothing';
  return lenses.map(({ span, title }) => `${text.slice(span.start).split('\n')[0]}\n  ${title}`).join('\n');
};
