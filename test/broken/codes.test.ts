// Each error of the language answers a slip of the corpus.
import { type Code, catalogue } from '@funnel/language';
import { expect, test } from 'vitest';
import { findingsOf } from './support/findings.ts';
import { slips } from './support/slip.ts';

const codes = Object.keys(catalogue) as Code[];
const raised = new Set(slips.flatMap(slip => findingsOf(slip).map(({ code }) => code)));

test('every error is raised by a slip', () => {
  const errors = codes.filter(code => catalogue[code].severity === 'error');
  expect(errors.filter(code => !raised.has(code))).toEqual([]);
});
