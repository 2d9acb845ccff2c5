// Which fields of the lead a condition looks at, outside what it asks of activities.

/** Names of fields, in order of appearance. Takes any part of a rule: nodes are plain data and tell themselves by `kind`. */
export function fieldsIn(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') return [];
  if ('kind' in node && node.kind === 'field' && 'name' in node) return [String(node.name)];
  const inside = Object.entries(node).filter(([key]) => key !== 'where');
  return [...new Set(inside.flatMap(([, part]) => fieldsIn(part)))];
}
