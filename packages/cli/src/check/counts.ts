// How many findings there are of each severity, and whether one is grave enough.
import type { Severity } from '@funnel/language';
import type { Finding } from './finding.ts';

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Whether one of them is at least as grave. */
export function anyAsGrave(findings: readonly Finding[], least: Severity): boolean {
  return findings.some(each => RANKS[each.severity] <= RANKS[least]);
}

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly Finding[]): Counts {
  const of = (severity: Severity): number => findings.filter(each => each.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}
