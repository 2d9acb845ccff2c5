// Results of tests for people.
import { problemMessage } from '../problems/problem.ts';
import type { CaseResult, Failure, TestReport } from '../run/run-tests.ts';
import { type Paint, paint } from './paint.ts';
import { placeText, plainText, reasonLines, WORDS } from './words.ts';

/** One line a case (a table whose rows all pass is one line), below each failed one what was expected, what came, and the value of every part of the conditions behind it. */
export function renderText(report: TestReport, color: boolean): string {
  const colors = paint(color);
  const lines = tables(report.results).flatMap(table => tableLines(table, colors));
  for (const each of report.problems) {
    lines.push(`${colors.bad('!')} ${placeText(each.place)} ${problemMessage(each)}`);
  }
  if (lines.length === 0) lines.push(WORDS.noTests);
  const summary = WORDS.summary(report.passed, report.failed, report.problems.length);
  const fine = report.failed === 0 && report.problems.length === 0;
  return `${[...lines, '', fine ? colors.good(summary) : colors.bad(summary)].join('\n')}\n`;
}

/** Rows of one table stand behind each other; their names are the table's, a colon and their own. */
function tables(results: readonly CaseResult[]): readonly (readonly CaseResult[])[] {
  const found: CaseResult[][] = [];
  for (const result of results) {
    const last = found.at(-1);
    if (last && tableName(last[0]!) !== null && tableName(last[0]!) === tableName(result)) last.push(result);
    else found.push([result]);
  }
  return found;
}

function tableName({ name }: CaseResult): string | null {
  const end = name.lastIndexOf(': ');
  return end < 0 ? null : name.slice(0, end);
}

function tableLines(table: readonly CaseResult[], colors: Paint): string[] {
  const fine = table.length > 1 && table.every(each => each.failures.length === 0);
  if (!fine) return table.flatMap(each => caseLines(each, colors));
  return [`${colors.good('✓')} ${tableName(table[0]!)} ${colors.faint(WORDS.rows(table.length))}`];
}

function caseLines(result: CaseResult, colors: Paint): string[] {
  if (result.failures.length === 0) return [`${colors.good('✓')} ${result.name}`];
  const title = `${colors.bad('✗')} ${colors.strong(result.name)}`;
  return [title, ...result.failures.flatMap(each => failureLines(each, colors))];
}

function failureLines(failure: Failure, colors: Paint): string[] {
  return [
    `    ${failure.path} ${colors.faint(`(${placeText(failure.place)})`)}`,
    `      ${WORDS.expected} ${colors.good(plainText(failure.expected))}`,
    `      ${WORDS.actual}   ${colors.bad(plainText(failure.actual))}`,
    ...failure.reasons.flatMap(reason => reasonLines(reason, '        ')),
  ];
}
