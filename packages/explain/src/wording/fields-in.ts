// Which fields of the lead a condition looks at, outside what it asks of activities.
import type { NameBook } from './names.ts';

/** Names of fields, in order of appearance. Takes any part of a rule: nodes are plain data and tell themselves by `kind`. */
export function fieldsIn(names: NameBook, node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') return [];
  if ('kind' in node && 'name' in node) {
    if (node.kind === 'field') return [String(node.name)];
    if (node.kind === 'segment') return fieldsIn(names, names.segments.get(String(node.name))?.when ?? null);
  }
  const inside = Object.entries(node).filter(([key]) => key !== 'where');
  return [...new Set(inside.flatMap(([, part]) => fieldsIn(names, part)))];
}
