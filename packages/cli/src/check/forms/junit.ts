// Findings as JUnit XML, for build servers.
import type { Checked } from '../check-program.ts';
import { place } from './place.ts';

function escapedXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

/** One case a file; each finding of it is a failure, but notes. */
export function junit(checked: Checked): string {
  const files = [
    ...new Set([
      ...checked.folder.sources.map(each => each.path),
      ...checked.findings.map(each => each.file ?? 'program'),
    ]),
  ];
  const grave = checked.findings.filter(each => each.severity !== 'info');
  const cases = files.map(file => {
    const failures = grave
      .filter(each => (each.file ?? 'program') === file)
      .map(each => {
        const message = escapedXml(`${place(each)}${each.message}`);
        return `      <failure type="${escapedXml(each.code)}" message="${message}">${escapedXml(each.hint ?? each.message)}</failure>\n`;
      });
    const name = escapedXml(file);
    return failures.length === 0
      ? `    <testcase classname="funnel check" name="${name}"/>\n`
      : `    <testcase classname="funnel check" name="${name}">\n${failures.join('')}    </testcase>\n`;
  });
  const failed = new Set(grave.map(each => each.file ?? 'program')).size;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="funnel check" tests="${files.length}" failures="${failed}">\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
}
