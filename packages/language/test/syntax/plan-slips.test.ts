// Slips in queues, content, hand-offs, measures and targets: one finding each, and what its fix makes of the line.
import { expect, test } from 'vitest';
import { findings, problems } from './source.ts';

const queue = (line: string): string => `route o {\n  to sdr otherwise\n  ${line}\n}`;
const content = (line: string): string => `content {\n  step first\n  ${line}\n  offer "Z" in first\n}`;
const handoff = (line: string): string => `handoff h on entering mql {\n  to sdr\n  ${line}\n}`;
const target = (line: string): string => `target q {\n  ${line}\n  deal 4\n}`;
const plain = (line: string): string => line;

/** The source with the first fix of its only finding. */
function mended(text: string): string {
  const [found, ...others] = problems(text);
  if (found === undefined || others.length > 0) throw new Error(`not one finding: ${text}`);
  const edits = [...(found.fixes[0]?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((all, { span, text: put }) => all.slice(0, span.start) + put + all.slice(span.end), text);
}

test.each([
  [queue, 'work priority', 'word-missing', 'work by priority'],
  [queue, 'work by priority, longest waiting', 'word-missing', 'work by priority then longest waiting'],
  [queue, 'work by priority and fit', 'word-missing', 'work by priority then fit'],
  [queue, 'sort by fit', 'line-unknown', 'work by fit'],
  [queue, 'work by', 'part-missing', null],
  [content, 'step opens when any a', 'name-missing', null],
  [content, 'step next when any a', 'word-missing', 'step next opens when any a'],
  [content, 'step next opens any a', 'word-missing', 'step next opens when any a'],
  [content, 'step "Next" opens when any a', 'name-in-quotes', 'step Next opens when any a'],
  [content, 'stage next opens when any a', 'line-unknown', 'step next opens when any a'],
  [content, 'offer A in first', 'part-missing', null],
  [content, 'offer "A" for first', 'word-missing', 'offer "A" in first'],
  [content, 'offer "A" in', 'part-missing', null],
  [content, 'offer "A" in first on paper', 'word-missing', 'offer "A" in first taken on paper'],
  [content, 'offer "A" in first when x taken on paper', 'clause-order', 'offer "A" in first taken on paper when x'],
  [handoff, 'include fit and intent', 'word-missing', 'include fit, intent'],
  [handoff, 'include fit intent', 'word-missing', 'include fit, intent'],
  [handoff, 'include fit,', 'part-missing', null],
  [handoff, 'include last 5 activity', 'word-missing', 'include last 5 activities'],
  [handoff, 'include last activities', 'part-missing', null],
  [handoff, 'attach fit', 'line-unknown', 'include fit'],
  [handoff, 'suggest', 'word-missing', 'suggest content'],
  [plain, 'handoff on entering mql { to a }', 'name-missing', null],
  [plain, 'handoff h entering mql { to a }', 'word-missing', 'handoff h on entering mql { to a }'],
  [plain, 'handoff h on mql { to a }', 'word-missing', 'handoff h on entering mql { to a }'],
  [plain, 'handoff "h" on entering mql { to a }', 'name-in-quotes', 'handoff h on entering mql { to a }'],
  [plain, 'handoff h on entering { to a }', 'part-missing', null],
  [plain, 'measure m of a reach b within 2 days', 'word-missing', 'measure m of a that reach b within 2 days'],
  [plain, 'measure m of a to b within 2 days', 'word-missing', 'measure m of a that reach b within 2 days'],
  [plain, 'measure m of a that reach b in 2 days', 'word-missing', 'measure m of a that reach b within 2 days'],
  [
    plain,
    'measure m of a that reach b aim 6% within 2 days',
    'clause-order',
    'measure m of a that reach b within 2 days aim 6%',
  ],
  [plain, 'measure m of a aim 60', 'percent-sign-missing', 'measure m of a aim 60%'],
  [plain, 'measure m of a aim 0.625', 'percent-sign-missing', 'measure m of a aim 62.5%'],
  [plain, 'measure m of a alarm 45%', 'word-missing', null],
  [plain, 'measure m of', 'part-missing', null],
  [plain, 'measure m of a with any b within 2 days', 'part-missing', null],
  [target, 'when a is b', 'line-unknown', null],
  [target, 'only a is b', 'word-missing', 'only when a is b'],
  [
    target,
    'book 2,000,000 from 2027-01-01 to 2027-03-31',
    'number-grouped',
    'book 2000000 from 2027-01-01 to 2027-03-31',
  ],
  [target, 'book 2M from 2027-01-01 to 2027-03-31', 'number-grouped', 'book 2000000 from 2027-01-01 to 2027-03-31'],
  [target, 'book 5 EUR from 2027-01-01 to 2027-03-31', 'amount-with-currency', 'book 5 from 2027-01-01 to 2027-03-31'],
  [target, 'deal 40_000 EUR', 'amount-with-currency', 'deal 40_000'],
  [target, 'book from 2027-01-01 to 2027-03-31', 'part-missing', null],
  [target, 'share sales 40', 'percent-sign-missing', 'share sales 40%'],
  [target, 'share 40% sales', 'part-missing', null],
  [target, 'rate a to b 60 in 3 days', 'percent-sign-missing', 'rate a to b 60% in 3 days'],
  [target, 'rate a to b 60% within 3 days', 'word-missing', 'rate a to b 60% in 3 days'],
  [target, 'rate a => b 60% in 3 days', 'foreign-operator', 'rate a to b 60% in 3 days'],
  [target, 'rate to b 60% in 3 days', 'part-missing', null],
  [target, 'rate a to b in 3 days', 'part-missing', null],
  [target, 'rate a to b 60% in 3 months', 'unit-unknown', 'rate a to b 60% in 90 days'],
  [plain, 'lead by product { product one of a, b }', 'word-missing', 'lead per product { product one of a, b }'],
])('%o %s', (around, line, code, right) => {
  const text = around(line);
  expect(
    problems(text).map(found => found.code),
    findings(text).join('\n'),
  ).toEqual([code]);
  if (right === null) return;
  expect(mended(text)).toBe(around(right));
  expect(findings(around(right))).toEqual([]);
});
