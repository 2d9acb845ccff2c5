// Every code of the catalogue has words that stand by themselves.
import { nearest, problemMessage, rejectMessage } from '@funnel/data';
import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES, REJECT_CODES } from '../src/problems/messages.ts';

// Facts for every code at once: each takes what it knows.
const facts = {
  path: 'p',
  file: 'f',
  repository: 'r',
  reason: 'why',
  line: 3,
  key: 'k',
  code: 'c',
  suggestion: 's',
  expected: 2,
  zone: 'z',
  value: 'v',
  what: 'leads',
  folder: 'd',
  column: 1,
  found: 1,
  limit: 9,
  offset: 0,
  id: 'i',
  product: 'storage',
  shared: '../common',
  type: 't',
  first: 2015,
  last: 2040,
  missing: [{ column: 'id', likely: 'ID' }],
  columns: ['ID'],
  isKey: false,
  of: 'o',
  others: 2,
  unclosed: '[',
  count: 2,
} as const;

describe('messages', () => {
  test.each(PROBLEM_CODES)('%s', code => {
    const message = problemMessage({ code, severity: 'error', data: facts, at: null } as never);
    expect(message).toMatch(/^\S.{9,}[^.\s]$/);
    expect(message).not.toMatch(/undefined|null|\[object/);
  });

  test.each(REJECT_CODES)('%s', code => {
    const message = rejectMessage({ code, data: facts } as never);
    expect(message).toMatch(/^\S.{3,}[^.\s]$/);
    expect(message).not.toMatch(/undefined|null|\[object/);
  });
});

test.each([
  ['demo_requst', 'demo_request'],
  ['DEMO_REQUEST', 'demo_request'],
  ['demo_reqeust', 'demo_request'],
  ['calls', 'call'],
  ['xyz', null],
  ['', null],
])('the name nearest to %j', (name, expected) => {
  expect(nearest(name, ['call', 'demo_request', 'page_view'])).toBe(expected);
});
