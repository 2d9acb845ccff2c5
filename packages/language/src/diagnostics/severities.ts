// How grave a finding is in one program: what its settings say of a code, where that is no error.
import type { LocatedDiagnostic, Severity } from './diagnostic.ts';

/** What settings can say of a code; a finding that is `off` is not told. */
export type SeverityChoice = Severity | 'off';

/** By code. */
export type SeverityChoices = Readonly<Record<string, SeverityChoice>>;

/** The severity in force; an error stays one. */
export function severityOf(finding: { readonly code: string; readonly severity: Severity }, choices: SeverityChoices) {
  if (finding.severity === 'error' || !Object.hasOwn(choices, finding.code)) return finding.severity;
  return choices[finding.code]!;
}

/** Findings with the severities in force, without those that are off. */
export function withSeverities<T extends Pick<LocatedDiagnostic, 'code' | 'severity'>>(
  findings: readonly T[],
  choices: SeverityChoices,
): readonly T[] {
  return findings.flatMap(finding => {
    const severity = severityOf(finding, choices);
    return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
  });
}
