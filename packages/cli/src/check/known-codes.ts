// Every code that check can tell, with the severity that it has unless a program says otherwise.
import { type KnownCodes, PROBLEM_CODES } from '@funnel/data';
import { catalogue, type Severity } from '@funnel/language';

/** Of a program's folder, what does not stand in the way. */
const REMARKS: Readonly<Record<string, Severity>> = {
  'data-missing': 'warning',
  'data-absent': 'info',
  'tests-missing': 'warning',
};

export const KNOWN_CODES: KnownCodes = new Map([
  ...PROBLEM_CODES.map(code => [code, 'error'] as const),
  ...Object.entries(REMARKS),
  ...Object.entries(catalogue).map(([code, { severity }]) => [code, severity] as const),
]);

/** The severity before any setting. */
export function usualSeverity(finding: { readonly code: string; readonly severity: Severity }): Severity {
  return KNOWN_CODES.get(finding.code) ?? finding.severity;
}
