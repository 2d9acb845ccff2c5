// What a part of a bundle means, without the order and the capitals that mean nothing.
import { canonicalText, fold } from '@funnel/bundle';

/** Lists in which order means nothing, by the key that they stand under; lists of stages, bands, arms, moves and hurdles are not among them. */
const SETS = new Set([
  ...['activities', 'lists', 'params', 'segments', 'exclusions', 'scores', 'grades', 'gates', 'calendars', 'slas'],
  ...['teams', 'routes', 'handoffs', 'fields', 'properties', 'unknown', 'members', 'items', 'rules', 'asks', 'notes'],
  ...['forget', 'met_by', 'pauses', 'cancels', 'include', 'offers', 'each', 'shares', 'measures', 'targets', 'owners'],
]);

type Node = Readonly<Record<string, unknown>>;

/** Names of arms stand under the same keys as declarations: first-match lists keep their order. */
const FIRST_MATCH = new Set(['when', 'until']);

/** The same text for whatever means the same. */
export function meaningOf(value: unknown): string {
  return canonicalText(plain(value, null, null));
}

export function isSameMeaning(a: unknown, b: unknown): boolean {
  return a === b || meaningOf(a) === meaningOf(b);
}

function plain(value: unknown, key: string | null, parent: Node | null): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(each =>
      key === 'values' && typeof each === 'string' ? fold(each) : plain(each, null, null),
    );
    return isSet(value, key, parent) ? sorted(parts, parent) : parts;
  }
  if (typeof value === 'string') return isFolded(key, parent) ? fold(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Node;
  return Object.fromEntries(Object.entries(node).map(([name, part]) => [name, plain(part, name, node)]));
}

function isSet(list: readonly unknown[], key: string | null, parent: Node | null): boolean {
  const kind = parent?.['kind'];
  if (key === 'of') return kind === 'and' || kind === 'or' || kind === 'lowest' || kind === 'highest';
  if (key === 'values') return true;
  if (key === 'stages') return list.every(each => typeof each === 'string');
  if (key === 'steps') return list.every(each => typeof each === 'object' && each !== null && 'action' in each);
  return key !== null && SETS.has(key) && !list.some(isArm);
}

/** A declaration has a `when` too, but only arms may end. */
function isArm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || 'name' in value) return false;
  return [...FIRST_MATCH].every(key => key in value);
}

/** Of a set of values and of a conjunction or disjunction, each only once. */
function sorted(parts: readonly unknown[], parent: Node | null): readonly unknown[] {
  const texts = parts
    .map(each => [canonicalText(each), each] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const once = parent !== null && ('values' in parent || parent['kind'] === 'and' || parent['kind'] === 'or');
  return texts.filter(([text], place) => !once || text !== texts[place - 1]?.[0]).map(([, each]) => each);
}

/** Texts are compared without the case of ASCII letters: literals, and the values of lists and sets. */
function isFolded(key: string | null, parent: Node | null): boolean {
  return key === 'value' && parent?.['kind'] === 'text';
}
