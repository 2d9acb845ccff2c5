// What stands at a place in a YAML text: the description of a key, the declaration of a name.
import type { Span } from '@funnel/language';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Snapshot } from '../snapshot.ts';
import { occurrenceAt } from '../symbols/occurrences.ts';
import type { Occurrence } from '../symbols/symbol.ts';
import { documentOf, type TextFile } from '../symbols/yaml/nodes.ts';
import { occurrencesInText } from '../symbols/yaml/occurrences.ts';
import type { YamlPath } from './cursor.ts';
import { descriptionAt, type JsonSchema } from './schema.ts';

/** The name of the program at an offset of a text beside it; null where there is none. */
export function symbolInText(snapshot: Snapshot, file: TextFile, offset: number): Occurrence | null {
  return occurrenceAt(occurrencesInText(snapshot, file), offset);
}

export interface KeyAt {
  readonly path: YamlPath;
  readonly span: Span;
}

/** The key at an offset, with the path that ends in it; null at a value. */
export function keyAt(file: TextFile, offset: number): KeyAt | null {
  return findKey(documentOf(file).contents, offset, []);
}

function findKey(node: unknown, offset: number, path: YamlPath): KeyAt | null {
  const steps = isSeq(node) ? [...node.items.entries()] : [];
  for (const [index, item] of steps) {
    const found = findKey(item, offset, [...path, index]);
    if (found !== null) return found;
  }
  if (!isMap(node)) return null;
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !key.range) continue;
    const [start, end] = key.range;
    const below = [...path, String(key.value)];
    if (start <= offset && offset <= end) return { path: below, span: { start, end } };
    const found = findKey(value, offset, below);
    if (found !== null) return found;
  }
  return null;
}

/** What the schema says of the key at an offset. */
export function describedKey(
  schema: JsonSchema,
  file: TextFile,
  offset: number,
): { readonly key: string; readonly description: string; readonly span: Span } | null {
  const at = keyAt(file, offset);
  const description = at === null ? null : descriptionAt(schema, at.path);
  return at === null || description === null ? null : { key: String(at.path.at(-1)), description, span: at.span };
}
