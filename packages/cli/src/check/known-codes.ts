// Every code that check can tell, with the severity that it has unless a program says otherwise.
import { type KnownCodes, knownCodes } from '@funnel/data';
import { catalogue, type Severity } from '@funnel/language';

export const KNOWN_CODES: KnownCodes = knownCodes(catalogue);

/** The severity before any setting. */
export function usualSeverity(finding: { readonly code: string; readonly severity: Severity }): Severity {
  return KNOWN_CODES.get(finding.code) ?? finding.severity;
}
