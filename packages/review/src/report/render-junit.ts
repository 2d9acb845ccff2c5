// Results of tests as JUnit XML, which most build servers read.
import { problemMessage } from '../problems/problem.ts';
import type { CaseResult, Failure, TestReport } from '../run/run-tests.ts';
import { placeText, plainText, reasonLines, WORDS } from './words.ts';

/** A suite a file, a case each; what is wrong with a file is an error of its suite. No times: results are the same bytes each time. */
export function renderJunit(report: TestReport): string {
  const suites = report.files.map(file => suite(report, file));
  const all = counts(report.results.length + report.problems.length, report.failed, report.problems.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="funnel" ${all}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(report: TestReport, file: string): string {
  const results = report.results.filter(each => each.place.file === file);
  const problems = report.problems.filter(each => each.place.file === file);
  const failed = results.filter(each => each.failures.length > 0).length;
  const errors = problems.map(each => {
    const message = `${placeText(each.place)} ${problemMessage(each)}`;
    return testCase(file, each.code, [`      <error message="${escaped(message)}" type="${each.code}"/>`]);
  });
  return [
    `  <testsuite name="${escaped(file)}" ${counts(results.length + problems.length, failed, problems.length)}>`,
    ...results.map(each => testCase(file, each.name, each.failures.map(failureElement), each)),
    ...errors,
    '  </testsuite>',
  ].join('\n');
}

function counts(tests: number, failures: number, errors: number): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}"`;
}

function testCase(file: string, name: string, inner: readonly string[], result?: CaseResult): string {
  const line = result ? ` line="${result.place.line}"` : '';
  const open = `    <testcase classname="${escaped(file)}" name="${escaped(name)}" file="${escaped(file)}"${line}`;
  return inner.length === 0 ? `${open}/>` : [`${open}>`, ...inner, '    </testcase>'].join('\n');
}

function failureElement(failure: Failure): string {
  const message = `${failure.path}: ${WORDS.expected} ${plainText(failure.expected)}, ${WORDS.actual} ${plainText(failure.actual)}`;
  const text = [placeText(failure.place), ...failure.reasons.flatMap(reason => reasonLines(reason, ''))].join('\n');
  return `      <failure message="${escaped(message)}" type="expectation">${escaped(text)}</failure>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML: marked characters escaped, characters that XML cannot hold replaced. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, character => ESCAPES[character]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
