// The figures that the page of the corpus states.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsOf, safeFixes } from './support/findings.ts';
import { documents, slips } from './support/slip.ts';

test('the page states what is so', () => {
  const single = slips.filter(slip => findingsOf(slip).length === 1);
  const safe = slips.filter(slip => safeFixes(slip).length > 0);
  const chosen = slips.filter(slip => !safe.includes(slip) && findingsOf(slip).some(({ fixes }) => fixes.length > 0));
  const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const figures = page.split('## Figures')[1]!.split('## Laws')[0]!;
  expect([...figures.matchAll(/\d+/g)].map(([digits]) => Number(digits))).toEqual([
    slips.length,
    documents.length,
    single.length,
    safe.length,
    chosen.length,
  ]);
});
