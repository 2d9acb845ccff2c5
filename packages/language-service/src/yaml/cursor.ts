// Where a cursor is in a YAML text that is half written: below which keys, and whether a key or a value is being written.
import type { Span } from '@funnel/language';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { lexedBefore } from './lexed.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlCursor {
  /** Of the map or list around a key, and with the key of a value. */
  readonly path: YamlPath;
  /** On a line of its own an entry, an item or a value may begin; behind a dash the rest of an item; inside brackets it is one of the two. */
  readonly at: 'line' | 'item' | 'key' | 'value';
  readonly isFlow: boolean;
  /** What an item takes the place of. */
  readonly replaced: Span;
  /** What of it stands before the cursor. */
  readonly written: string;
  /** At which column what is written begins. */
  readonly column: number;
  /** A colon stands behind it already. */
  readonly hasColon: boolean;
  /** The sign before stands without a blank behind it. */
  readonly isTight: boolean;
  /** The other keys beside one that is being written. */
  readonly others: ReadonlySet<string>;
}

/** Stands in for what is being written, so that the parser says where that is. */
const MARK = 'here0being0written';

/** null where nothing can be written: in a comment, behind a value, in a text over several lines. */
export function yamlCursor(text: string, offset: number): YamlCursor | null {
  const lexed = lexedBefore(text, offset);
  if (lexed === null) return null;
  const { before, bracket, written } = lexed;
  const at = placeOf(before, bracket);
  if (at === null) return null;
  const start = offset - written.length;
  const behind = at === 'value' ? /^[\w.-]*/ : /^[\w.]*(?:[^\n:,#{}[\]"']*(?=:))?/;
  const end = offset + behind.exec(text.slice(offset))![0].length;
  const hasColon = /^[ \t]*:(?:\s|$)/.test(text.slice(end));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const column = start - lineStart;
  const isItem = at === 'line' && dashAbove(text, lineStart, column);
  const mark = at === 'value' || hasColon ? MARK : `${MARK}: `;
  const isTight = before !== null && start > 0 && /[:,-]/.test(text[start - 1]!);
  const whole = `${text.slice(0, start)}${isTight ? ' ' : ''}${isItem ? '- ' : ''}${mark}${text.slice(end)}`;
  const found = findMark(parseDocument(whole, { prettyErrors: false, strict: false }).contents, []);
  if (found === null) return null;
  return {
    path: isItem ? found.path.slice(0, -1) : found.path,
    at,
    isFlow: bracket !== null,
    replaced: { start, end },
    written: written.replace(/^["']/, '').trimEnd(),
    column,
    hasColon,
    isTight,
    others: isItem ? new Set() : found.others,
  };
}

function placeOf(before: string | null, bracket: '{' | '[' | null): YamlCursor['at'] | null {
  if (bracket === '{') return before === ':' ? 'value' : before === '{' || before === ',' ? 'key' : null;
  if (bracket === '[') return before === ':' || before === '[' || before === ',' ? 'value' : null;
  if (before === null || before === '---') return 'line';
  return before === '-' ? 'item' : before === ':' ? 'value' : null;
}

/** Whether a line that begins at this column stands below the dash of an item, so that it can only be another one. */
function dashAbove(text: string, lineStart: number, column: number): boolean {
  const lines = text.slice(0, lineStart).split('\n').slice(0, -1);
  for (const line of lines.reverse()) {
    const indent = /^ */.exec(line)![0].length;
    if (line.trim() === '' || line.trimStart().startsWith('#') || indent > column) continue;
    return indent === column && /^ *-(?: |$)/.test(line);
  }
  return false;
}

interface Found {
  readonly path: YamlPath;
  readonly others: ReadonlySet<string>;
}

const isMark = (node: unknown): boolean => isScalar(node) && String(node.value).includes(MARK);

function findMark(node: unknown, path: YamlPath): Found | null {
  if (isMark(node)) return { path, others: new Set() };
  if (isSeq(node)) return first(node.items, (item, index) => findMark(item, [...path, index]));
  if (!isMap(node)) return null;
  return first(node.items, pair => {
    if (isMark(pair.key)) {
      const others = node.items.filter(each => each !== pair && isScalar(each.key));
      return { path, others: new Set(others.map(({ key }) => String((key as { value: unknown }).value))) };
    }
    const inKey = isScalar(pair.key) ? null : findMark(pair.key, path);
    return inKey ?? findMark(pair.value, [...path, isScalar(pair.key) ? String(pair.key.value) : '']);
  });
}

function first<T, R>(items: readonly T[], find: (item: T, index: number) => R | null): R | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}
