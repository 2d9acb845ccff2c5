// In which order declarations can be evaluated, each after what it needs; and the loops that have none.
import type { Reference } from '../checking.ts';

const KINDS = ['param', 'segment', 'exclusions', 'score', 'grade', 'gate'];

export interface Ordering {
  /** Keys such as `score/fit`, each after what it needs; params first, by name, wherever there is a choice. */
  readonly order: readonly string[];
  /** Each loop as the references that make it, the last one back to where the first one starts. */
  readonly loops: readonly (readonly Reference[])[];
}

/** Orders the keys by the references between them. Keys on a loop, or behind one, come last. */
export function orderOf(keys: readonly string[], references: readonly Reference[]): Ordering {
  const needs = new Map<string, Map<string, Reference>>(keys.map(key => [key, new Map()]));
  const hasExclusions = needs.has('exclusions');
  for (const reference of references) {
    if (reference.from === null || !needs.has(reference.to)) continue;
    const own = needs.get(reference.from);
    if (own !== undefined && !own.has(reference.to)) own.set(reference.to, reference);
  }
  const sorted = [...keys].sort(byKindAndName);
  const waiting = new Set(sorted);
  const order: string[] = [];
  const isFree = (key: string) =>
    [...needs.get(key)!.keys()].every(need => !waiting.has(need)) &&
    !(hasExclusions && waiting.has('exclusions') && /^(score|grade|gate)\//.test(key));
  for (let found = true; found; ) {
    found = false;
    for (const key of sorted) {
      if (!waiting.has(key) || !isFree(key)) continue;
      waiting.delete(key);
      order.push(key);
      found = true;
    }
  }
  const loops = findLoops([...waiting], needs);
  return { order: [...order, ...waiting], loops };
}

function byKindAndName(a: string, b: string): number {
  const kinds = KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b));
  return kinds !== 0 ? kinds : a < b ? -1 : a > b ? 1 : 0;
}

function kindOf(key: string): string {
  return key.split('/')[0]!;
}

/** One loop for each group of keys that need each other, told where its first key (by kind and name) starts it. */
function findLoops(keys: readonly string[], needs: ReadonlyMap<string, ReadonlyMap<string, Reference>>): Reference[][] {
  const loops: Reference[][] = [];
  const told = new Set<string>();
  for (const start of keys) {
    if (told.has(start)) continue;
    const loop = shortestLoop(start, needs);
    if (loop === null || loop.some(reference => told.has(reference.to))) continue;
    loops.push(loop);
    for (const reference of loop) told.add(reference.to);
  }
  return loops;
}

function shortestLoop(start: string, needs: ReadonlyMap<string, ReadonlyMap<string, Reference>>): Reference[] | null {
  const reached = new Map<string, Reference>();
  const queue = [start];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    for (const [to, reference] of needs.get(key) ?? []) {
      if (to === start) {
        const loop = [reference];
        for (let from = key; from !== start; from = loop[0]!.from!) loop.unshift(reached.get(from)!);
        return loop;
      }
      if (reached.has(to)) continue;
      reached.set(to, reference);
      queue.push(to);
    }
  }
  return null;
}
