// Findings held against a baseline: which are known, which are new, and which of the known are gone.
import type { Finding } from '../finding.ts';
import { type Baseline, type BaselineEntry, entryKey, isHoldable, keyOf } from './baseline.ts';

export interface Compared<T> {
  /** In the order given: those that the baseline does not hold, and errors, which it cannot. */
  readonly fresh: readonly T[];
  readonly known: readonly T[];
  /** What the baseline holds and is not there any more, with how many of it. */
  readonly gone: readonly BaselineEntry[];
}

/**
 * Of several findings that are alike the first ones are the known ones. What was not looked for is not gone, and in a program with
 * errors nothing is: they hide other findings.
 */
export function compare<T extends { readonly finding: Finding }>(
  all: readonly T[],
  baseline: Baseline,
  lookedFor: (code: string) => boolean,
): Compared<T> {
  const left = new Map(baseline.findings.map(entry => [keyOf(entry), entry.count]));
  const fresh: T[] = [];
  const known: T[] = [];
  for (const each of all) {
    const key = keyOf(entryKey(each.finding));
    const count = isHoldable(each.finding) ? (left.get(key) ?? 0) : 0;
    if (count === 0) fresh.push(each);
    else {
      known.push(each);
      left.set(key, count - 1);
    }
  }
  const isWhole = fresh.every(({ finding }) => isHoldable(finding));
  const gone = baseline.findings.flatMap(entry => {
    const count = isWhole && lookedFor(entry.code) ? (left.get(keyOf(entry)) ?? 0) : 0;
    return count === 0 ? [] : [{ ...entry, count }];
  });
  return { fresh, known, gone };
}
