// The findings that a program is known to have: a file that is committed beside it.
import type { Finding } from '../finding.ts';
import { lastingMessage } from '../fingerprint.ts';
import { usualSeverity } from '../known-codes.ts';

/** A finding without its place, and how often there is one like it. */
export interface BaselineEntry {
  readonly file: string | null;
  /** The declaration it is in, such as `score/fit`; null where it is in none. */
  readonly declaration: string | null;
  readonly code: string;
  readonly message: string;
  /** @minimum 1 */
  readonly count: number;
}

/** `funnel check --write-baseline`. */
export interface Baseline {
  readonly version: 1;
  /** By file, declaration, code and message. */
  readonly findings: readonly BaselineEntry[];
}

/** Whether a baseline can hold it: an error of the language is told until it is put right. */
export const isHoldable = (finding: Pick<Finding, 'code' | 'severity'>): boolean => usualSeverity(finding) !== 'error';

type Key = Omit<BaselineEntry, 'count'>;

/** Entries of the same key are about the same findings. */
export const keyOf = ({ code, declaration, file, message }: Key): string =>
  [file ?? '', declaration ?? '', code, message].join('\u0000');

/** The order in which a baseline is written. */
export const byKey = (a: Key, b: Key): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** The entry that a finding belongs to. */
export const entryKey = (finding: Finding): Key => ({
  file: finding.file,
  declaration: finding.declaration,
  code: finding.code,
  message: lastingMessage(finding),
});

/** The baseline of these findings; errors are left out. The same findings give the same text. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const counts = new Map<string, BaselineEntry>();
  for (const finding of findings.filter(isHoldable)) {
    const key = entryKey(finding);
    const before = counts.get(keyOf(key))?.count ?? 0;
    counts.set(keyOf(key), { ...key, count: before + 1 });
  }
  return { version: 1, findings: [...counts.values()].sort(byKey) };
}
