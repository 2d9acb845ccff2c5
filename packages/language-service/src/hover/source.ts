// How a declaration is written, for showing it: its head, or the line it stands on.
import type { Span } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';

/** Heads are short; what goes on longer than this is cut. */
const MOST = 200;

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)} …` : text);

/** The line of a place, without comments. */
export function lineAt(snapshot: Snapshot, path: string, { start }: Span): string {
  const text = snapshot.files.get(path)?.text ?? '';
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(from, end < 0 ? text.length : end);
  return cut(line.replace(/\s\/\/.*$/, '').trim());
}

/** The head of the declaration that a place is in: what stands before its block. */
export function headAt(snapshot: Snapshot, path: string, { start }: Span): string {
  const file = snapshot.files.get(path);
  const parsed = file?.declarations.find(each => each.start <= start && start < each.end);
  if (file === undefined || !parsed?.node) return lineAt(snapshot, path, { start, end: start });
  const text = file.text.slice(parsed.start + parsed.node.keyword.start, parsed.end);
  const block = text.search(/\{/);
  const isShort = !text.includes('\n') && text.length < 100;
  return cut((block < 0 || isShort ? text : text.slice(0, block)).trim());
}
