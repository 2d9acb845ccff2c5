// Which element of a list became which: by what they go by, then by what they are like.
import { alike } from './alike.ts';

export interface Paired<T> {
  readonly pairs: readonly { readonly before: T; readonly after: T }[];
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

export interface Pairing<T> {
  /** Tried one after the other; elements of which one gives the same text are a pair. null: this one does not go by it. */
  readonly by: readonly ((each: T) => string | null)[];
  /** What of an element is compared in the end; undefined: nothing is paired because it is alike. */
  readonly body?: (each: T) => unknown;
}

/** From here on two elements are one that was changed. */
const LEAST = 0.5;

/** Pairs stand in the order of the list after. */
export function pairUp<T>(before: readonly T[], after: readonly T[], { by, body }: Pairing<T>): Paired<T> {
  const partner = new Map<T, T>();
  let gone = [...before];
  const take = (old: T, now: T): void => {
    partner.set(now, old);
    gone = gone.filter(each => each !== old);
  };
  for (const key of by) {
    for (const now of after) {
      const wanted = key(now);
      if (partner.has(now) || wanted === null) continue;
      const old = gone.find(each => key(each) === wanted);
      if (old !== undefined) take(old, now);
    }
  }
  if (body !== undefined) for (const [old, now] of closest(gone, free(after, partner), body)) take(old, now);
  return {
    pairs: after.flatMap(now => (partner.has(now) ? [{ before: partner.get(now)!, after: now }] : [])),
    gone,
    come: free(after, partner),
  };
}

function free<T>(after: readonly T[], partner: ReadonlyMap<T, T>): readonly T[] {
  return after.filter(each => !partner.has(each));
}

/** The most alike first; each once. */
function closest<T>(gone: readonly T[], come: readonly T[], body: (each: T) => unknown): readonly (readonly [T, T])[] {
  const candidates = gone.flatMap(old => come.map(now => ({ old, now, likeness: alike(body(old), body(now)) })));
  const taken = new Set<T>();
  return candidates
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ old, now }) => {
      if (taken.has(old) || taken.has(now)) return [];
      taken.add(old).add(now);
      return [[old, now] as const];
    });
}

/** Whether the elements that stayed stand in another order than before. */
export function isReordered<T>(before: readonly T[], { pairs }: Paired<T>): boolean {
  const places = pairs.map(pair => before.indexOf(pair.before));
  return places.some((place, index) => index > 0 && place < places[index - 1]!);
}
