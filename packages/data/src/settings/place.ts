// Where a value stands in the settings file.
import { type Document, isMap, isNode, isPair, isScalar, type LineCounter, type Node } from 'yaml';
import type { Place } from '../problems/problem.ts';

export interface Located {
  /** How the file is called. */
  readonly path: string;
  readonly yaml: Document;
  readonly lines: LineCounter;
}

/** The place of an offset, or of the key that a path of keys ends in (the nearest one above where there is none). */
export function placeOf(located: Located, at: number | readonly string[]): Place {
  const offset = typeof at === 'number' ? at : offsetOf(located.yaml, at);
  const { line, col } = located.lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function offsetOf(yaml: Document, path: readonly string[]): number {
  let node: unknown = yaml.contents;
  let offset = startOf(node);
  for (const key of path) {
    const next = entry(node, key);
    if (next === null) return offset;
    offset = startOf(next.key);
    node = next.value;
  }
  return offset;
}

function entry(node: unknown, key: string): { key: unknown; value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(item => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
    return pair === undefined ? null : { key: pair.key, value: pair.value };
  }
  const item =
    typeof node === 'object' && node !== null && 'items' in node ? (node.items as Node[])[Number(key)] : null;
  return item === null || item === undefined ? null : { key: item, value: item };
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
