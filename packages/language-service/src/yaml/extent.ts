// How far the key or value goes that a problem is about: problems say where they begin.
import type { Span } from '@funnel/language';
import { isMap, isScalar, isSeq, visit } from 'yaml';
import { documentOf, type TextFile } from '../symbols/yaml/nodes.ts';

/** The longest scalar that begins there; of a map or list its first line; else the rest of the word, at least one letter. */
export function extentAt(file: TextFile, offset: number): Span {
  let end = 0;
  visit(documentOf(file), (_, node) => {
    if (isScalar(node) && node.range?.[0] === offset) end = Math.max(end, node.range[1]);
    if ((isMap(node) || isSeq(node)) && node.range?.[0] === offset) end = Math.max(end, node.range[1]);
  });
  const line = /[^\r\n]*/.exec(file.text.slice(offset))![0];
  const word = /^[\w.-]*/.exec(line)![0].length;
  const lineEnd = offset + line.trimEnd().length;
  return {
    start: offset,
    end: Math.max(end > offset ? Math.min(end, lineEnd) : offset + word, Math.min(offset + 1, lineEnd)),
  };
}
