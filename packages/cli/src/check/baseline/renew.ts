// A baseline written anew over an earlier one.
import type { Finding } from '../finding.ts';
import { type Baseline, baselineOf, byKey, keyOf } from './baseline.ts';

export interface Renewed {
  readonly baseline: Baseline;
  /** How many findings of the earlier one stay because they were not looked for. */
  readonly kept: number;
}

/** What was found, and of the earlier baseline what was not looked for: a check without leads says nothing of what they show. */
export function renewBaseline(
  before: Baseline | null,
  findings: readonly Finding[],
  lookedFor: (code: string) => boolean,
): Renewed {
  const found = baselineOf(findings);
  const held = new Set(found.findings.map(keyOf));
  const kept = (before?.findings ?? []).filter(entry => !lookedFor(entry.code) && !held.has(keyOf(entry)));
  return {
    baseline: { version: 1, findings: [...found.findings, ...kept].sort(byKey) },
    kept: kept.reduce((sum, { count }) => sum + count, 0),
  };
}
