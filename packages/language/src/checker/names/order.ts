// In which order declarations can be evaluated, each after what it needs; and the loops that have none.
import type { Reference } from '../checking.ts';

const KINDS = ['param', 'segment', 'exclusions', 'score', 'grade', 'gate'];

export interface Ordering {
  /** Keys such as `score/fit`, each after what it needs; params first, by name, wherever there is a choice. */
  readonly order: readonly string[];
  /** Each loop as the references that make it, the last one back to where the first one starts. */
  readonly loops: readonly (readonly Reference[])[];
  /** Those on a loop, or behind one. */
  readonly stuck: ReadonlySet<string>;
}

export const NO_LOOPS: Pick<Ordering, 'loops' | 'stuck'> = { loops: [], stuck: new Set() };

/**
 * Does any of these keys need itself? In a program that had no loop all new ones go through what is new. `needsOf` gives the
 * references of a key that is declared, and undefined for what is none.
 */
export function needThemselves(
  keys: Iterable<string>,
  needsOf: (key: string) => readonly Reference[] | undefined,
): boolean {
  for (const start of keys) {
    const reached = new Set<string>();
    const waiting = [start];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const needs = (needsOf(key) ?? []).map(({ to }) => to);
      if (needsExclusions(key)) needs.push('exclusions');
      for (const to of needs) {
        if (to === start) return true;
        if (reached.has(to)) continue;
        reached.add(to);
        waiting.push(to);
      }
    }
  }
  return false;
}

const needsExclusions = (key: string): boolean => /^(score|grade|gate)\//.test(key);

/** Orders the keys by the references between them. Keys on a loop, or behind one, come last. */
export function orderOf(keys: readonly string[], references: readonly Reference[]): Ordering {
  const sorted = [...keys].sort(byKindAndName);
  const needs = new Map<string, Map<string, Reference>>(sorted.map(key => [key, new Map()]));
  for (const reference of references) {
    if (reference.from === null || !needs.has(reference.to)) continue;
    const own = needs.get(reference.from);
    if (own !== undefined && !own.has(reference.to)) own.set(reference.to, reference);
  }
  const needed = new Map(sorted.map(key => [key, neededBy(key, needs)]));
  const order = inOrderOfNeed(sorted, needed);
  const placed = new Set(order);
  const behind = sorted.filter(key => !placed.has(key));
  return { order: [...order, ...behind], loops: findLoops(behind, needs), stuck: new Set(behind) };
}

/** What a key needs, by kind and name; scores, grades and gates need to know who is excluded. */
function neededBy(key: string, needs: ReadonlyMap<string, ReadonlyMap<string, Reference>>): readonly string[] {
  const own = [...needs.get(key)!.keys()];
  if (needs.has('exclusions') && needsExclusions(key)) own.push('exclusions');
  return own.sort(byKindAndName);
}

/** Each key after what it needs, without those on a loop or behind one. Keeps no deep stack. */
function inOrderOfNeed(keys: readonly string[], needed: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'placed' | 'stuck'>();
  for (const start of keys) {
    const path = [start];
    for (let key = path.at(-1); key !== undefined; key = path.at(-1)) {
      const next =
        state.has(key) && state.get(key) !== 'open' ? undefined : needed.get(key)!.find(need => !state.has(need));
      if (!state.has(key)) state.set(key, 'open');
      if (next !== undefined) {
        path.push(next);
        continue;
      }
      path.pop();
      if (state.get(key) !== 'open') continue;
      const isFree = needed.get(key)!.every(need => state.get(need) === 'placed');
      state.set(key, isFree ? 'placed' : 'stuck');
      if (isFree) order.push(key);
    }
  }
  return order;
}

function byKindAndName(a: string, b: string): number {
  const kinds = KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b));
  return kinds !== 0 ? kinds : a < b ? -1 : a > b ? 1 : 0;
}

function kindOf(key: string): string {
  return key.split('/')[0]!;
}

/** More loops are not looked for: whoever has broken one looks again. */
const MOST_SEARCHES = 200;

/** One loop for each group of keys that need each other, told where its first key (by kind and name) starts it. */
function findLoops(keys: readonly string[], needs: ReadonlyMap<string, ReadonlyMap<string, Reference>>): Reference[][] {
  const loops: Reference[][] = [];
  const told = new Set<string>();
  let searches = 0;
  for (const start of keysThatAreNeeded(keys, needs)) {
    if (told.has(start)) continue;
    if (++searches > MOST_SEARCHES) break;
    const loop = shortestLoop(start, needs);
    if (loop === null || loop.some(reference => told.has(reference.to))) continue;
    loops.push(loop);
    for (const reference of loop) told.add(reference.to);
  }
  return loops;
}

/** Without those that only stand behind a loop: nothing needs them, or nothing but others of their kind. */
function keysThatAreNeeded(
  keys: readonly string[],
  needs: ReadonlyMap<string, ReadonlyMap<string, Reference>>,
): readonly string[] {
  const left = new Set(keys);
  const users = new Map(keys.map(key => [key, 0]));
  for (const key of keys) for (const to of needs.get(key)!.keys()) users.set(to, (users.get(to) ?? 0) + 1);
  const waiting = keys.filter(key => users.get(key) === 0);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    left.delete(key);
    for (const to of needs.get(key)!.keys()) {
      users.set(to, users.get(to)! - 1);
      if (users.get(to) === 0 && left.has(to)) waiting.push(to);
    }
  }
  return keys.filter(key => left.has(key));
}

function shortestLoop(start: string, needs: ReadonlyMap<string, ReadonlyMap<string, Reference>>): Reference[] | null {
  const reached = new Map<string, Reference>();
  const queue = [start];
  for (let next = 0; next < queue.length; next++) {
    const key = queue[next]!;
    for (const [to, reference] of needs.get(key) ?? []) {
      if (to === start) {
        const loop = [reference];
        for (let from = key; from !== start; from = loop.at(-1)!.from!) loop.push(reached.get(from)!);
        return loop.reverse();
      }
      if (reached.has(to)) continue;
      reached.set(to, reference);
      queue.push(to);
    }
  }
  return null;
}
