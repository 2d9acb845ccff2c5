// The forms in which results of tests are written.
import type { TestReport } from '../run/run-tests.ts';
import { renderJson } from './render-json.ts';
import { renderJunit } from './render-junit.ts';
import { renderText } from './render-text.ts';

export type ReportFormat = 'text' | 'json' | 'junit';

const RENDERERS: { readonly [F in ReportFormat]: (report: TestReport, color: boolean) => string } = {
  text: renderText,
  json: renderJson,
  junit: renderJunit,
};

/** The results as text for a terminal, one JSON document, or JUnit XML; with a newline at the end. */
export function renderTestResults(
  report: TestReport,
  options: { readonly format: ReportFormat; readonly color: boolean },
): string {
  return RENDERERS[options.format](report, options.color);
}
