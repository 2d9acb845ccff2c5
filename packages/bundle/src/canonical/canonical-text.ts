// Canonical JSON (RFC 8785): one text for one value, on every machine.

/**
 * The canonical text of a JSON value: no blanks, members sorted by the UTF-16 units of their names, numbers and texts as
 * ECMAScript writes them. Throws a TypeError for what JSON cannot say: `undefined`, functions, numbers that are not finite,
 * texts with half a surrogate pair. Nesting is bounded only by the stack: measure texts from outside first.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value));
}

type Members = Readonly<Record<string, unknown>>;

/** The value with the members of its objects in order; nothing in it is what JSON cannot say. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return whole(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is no JSON number`);
    return value;
  }
  if (Array.isArray(value)) return Array.from(value, sorted);
  if (typeof value === 'object') return sortedObject(value as Members);
  throw new TypeError(`a ${typeof value} is no JSON value`);
}

function sortedObject(value: Members): unknown {
  const names = Object.keys(value).sort();
  if (!names.every(isOrdinary)) return new Proxy({}, inOrder(value, names));
  const copy: Record<string, unknown> = {};
  for (const name of names) copy[whole(name)] = sorted(value[name]);
  return copy;
}

const [ZERO, NINE] = [48, 57];

/** Objects keep the order in which such members were put into them; whole numbers come first, and `__proto__` is something else. */
function isOrdinary(name: string): boolean {
  const first = name.charCodeAt(0);
  return !(first >= ZERO && first <= NINE) && name !== '' && name !== '__proto__';
}

/** An object as `JSON.stringify` sees it, with its members in this order whatever they are called. */
function inOrder(value: Members, names: readonly string[]): ProxyHandler<object> {
  return {
    ownKeys: () => names.map(whole),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: (_, name) => (typeof name === 'string' && Object.hasOwn(value, name) ? sorted(value[name]) : undefined),
  };
}

function whole(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('a text holds half a surrogate pair');
  return text;
}
