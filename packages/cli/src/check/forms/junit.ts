// Findings as JUnit XML, for build servers.
import type { Checked } from '../check-program.ts';
import type { Finding } from '../finding.ts';
import { place } from './place.ts';

function escapedXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

/** A case that is a finding; one whose inside is empty has passed. */
function caseOf(classname: string, name: string, inside: string): string {
  const head = `    <testcase classname="${escapedXml(classname)}" name="${escapedXml(name)}"`;
  return inside === '' ? `${head}/>\n` : `${head}>\n      ${inside}\n    </testcase>\n`;
}

const fileOf = ({ file }: Finding): string => file ?? 'program';
const nameOf = (finding: Finding): string => `${finding.code} ${place(finding)}`.trim().replace(/:$/, '');

function failed(finding: Finding): string {
  const message = escapedXml(`${place(finding)}${finding.message}`);
  const body = escapedXml(finding.hint ?? finding.message);
  return caseOf(
    fileOf(finding),
    nameOf(finding),
    `<failure type="${escapedXml(finding.code)}" message="${message}">${body}</failure>`,
  );
}

const skipped = (finding: Finding, why: string): string =>
  caseOf(fileOf(finding), nameOf(finding), `<skipped>${escapedXml(`${why}: ${finding.message}`)}</skipped>`);

/** Each error or warning is a failed case, each one that is allowed or known a skipped one; a file without either has passed. */
export function junit({ allowed, findings, folder, known }: Checked): string {
  const grave = findings.filter(each => each.severity !== 'info');
  const held = [
    ...allowed.map(({ finding, reason }) => ({ finding, why: `Allowed (${reason})` })),
    ...(known ?? []).map(finding => ({ finding, why: 'Known from the baseline' })),
  ];
  const taken = new Set([...grave, ...held.map(({ finding }) => finding)].map(fileOf));
  const cases = [
    ...folder.sources.filter(({ path }) => !taken.has(path)).map(({ path }) => caseOf(path, 'nothing is wrong', '')),
    ...grave.map(failed),
    ...held.map(({ finding, why }) => skipped(finding, why)),
  ];
  const counts = `tests="${cases.length}" failures="${grave.length}" errors="0" skipped="${held.length}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="funnel check" ${counts}>
${cases.join('')}  </testsuite>
</testsuites>
`;
}
