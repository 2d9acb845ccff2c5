// Canonical JSON (RFC 8785): one text for one value, on every machine.

/**
 * The canonical text of a JSON value: no blanks, members sorted by the UTF-16 units of their names, numbers and texts as
 * ECMAScript writes them. Throws a TypeError for what JSON cannot say: `undefined`, functions, numbers that are not finite,
 * texts with half a surrogate pair. Nesting is bounded only by the stack: measure texts from outside first.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is no JSON number`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalText).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value as Readonly<Record<string, unknown>>);
  throw new TypeError(`a ${typeof value} is no JSON value`);
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(value)
    .sort()
    .map(name => `${canonicalString(name)}:${canonicalText(value[name])}`);
  return `{${members.join(',')}}`;
}

// JSON.stringify writes half a pair as an escape that starts with \ud; a text that holds such an escape literally has its
// backslash doubled, so looking at the text itself is the sure way.
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function canonicalString(text: string): string {
  if (HALF_PAIR.test(text)) throw new TypeError('a text holds half a surrogate pair');
  return JSON.stringify(text);
}
