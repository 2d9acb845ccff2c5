// What is often written in tests, as snippets.
import type { Offer } from './item.ts';

const blanks = (count: number): string => ' '.repeat(count);
export const USUAL_INSTANT = '2026-11-21T12:00:00Z';

function caseLines(column: number, first: number): string {
  const lines = [`name: \${${first}:What must hold}`, `lead: { $${first + 1} }`, `expect: { $${first + 2} }`];
  return lines.join(`\n${blanks(column)}`);
}

export const skeletonFile: Offer = {
  label: 'a test file',
  kind: 'skeleton',
  text: `rules: \${1:.}\nas of: \${2:${USUAL_INSTANT}}\ntests:\n  - ${caseLines(4, 3)}\n`,
  detail: 'rules, instant, a first test',
  isSnippet: true,
};

/** `column` is where the keys of the test stand. */
export const skeletonTest = (column: number): Offer => ({
  label: 'a test',
  kind: 'skeleton',
  text: caseLines(column, 1),
  detail: 'name, lead, expect',
  isSnippet: true,
});

export const skeletonRow: Offer = {
  label: 'a row',
  kind: 'skeleton',
  text: `{ name: \${1:what differs}, lead: { $2 }, expect: { $3 } }`,
  detail: 'name, lead, expect',
  isSnippet: true,
};
