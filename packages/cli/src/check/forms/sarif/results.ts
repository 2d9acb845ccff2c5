// A finding as a SARIF result.
import type { ProgramFolder } from '@funnel/data';
import type { Severity } from '@funnel/language';
import type { Finding, FindingFix, FindingPlace } from '../../finding.ts';
import { repositoryPath } from '../place.ts';

/** How SARIF calls severities. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Why a result is not to be shown. */
export interface SarifSuppression {
  /** By a comment in the source, or by what stands beside it. */
  readonly kind: 'inSource' | 'external';
  readonly justification?: string;
}

function region(start: FindingPlace, end: FindingPlace | null) {
  const from = { startLine: start.line, startColumn: start.column };
  return end === null ? from : { ...from, endLine: end.line, endColumn: end.column };
}

function artifact(folder: ProgramFolder, file: string) {
  return { uri: repositoryPath(folder, file).split('/').map(encodeURIComponent).join('/') };
}

function location(folder: ProgramFolder, file: string, start: FindingPlace | null, end: FindingPlace | null) {
  const artifactLocation = artifact(folder, file);
  return {
    physicalLocation: start === null ? { artifactLocation } : { artifactLocation, region: region(start, end) },
  };
}

function fixOf({ edits, title }: FindingFix, artifactLocation: object) {
  const replacements = edits.map(({ end, start, text }) => ({
    deletedRegion: region(start, end),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** Without what depends on the others: its rule's place, whether it is suppressed. */
export function resultOf(finding: Finding, folder: ProgramFolder) {
  const { code, end, file, fingerprint, fixes, hint, message, related, severity, start } = finding;
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: hint === null ? message : `${message} (${hint})` },
    locations: file === null ? [] : [location(folder, file, start, end)],
    relatedLocations: related.map((each, id) => ({
      id,
      ...location(folder, each.file, each.start, null),
      message: { text: each.message },
    })),
    partialFingerprints: { 'funnelFinding/v1': fingerprint },
    fixes: file === null ? [] : fixes.map(fix => fixOf(fix, artifact(folder, file))),
  };
}
