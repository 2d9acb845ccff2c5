// How content, hand-offs, queues, measures and targets are printed, and where their long lines are broken.
import { expect, test } from 'vitest';
import { formatted, lines } from './formatted.ts';

const long = (name: string): string => name.repeat(45);
const [a, b, c] = [long('a'), long('b'), long('c')];

test('one line each, in the order in which they were written', () => {
  const text = lines(
    'route owner {',
    '  work by priority then longest waiting',
    '  to sdr otherwise',
    '}',
    '',
    'content {',
    '  step first "First"',
    '  offer "A" in first',
    '  step second opens when x until 2027-01-01',
    '}',
    '',
    'handoff told "Told" on entering mql {',
    '  to owner',
    '  include last 5 activities',
    '  include a, b',
    '  suggest content',
    '}',
    '',
    'measure m "M" of mql with call by sales where x is y within 3 days aim below 5% alarm above 10%',
    '',
    'target t "T" {',
    '  only when x',
    '  book 2_000_000 from 2027-01-01 to 2027-03-31',
    '  share sales 100%',
    '  deal 5',
    '  rate a to b 12.5% in 3 weeks',
    '}',
  );
  expect(formatted(text)).toBe(text);
  expect(formatted(text.replaceAll(/\n(?: {2}|(?=\}))/g, ' '))).toBe(text);
});

test('steps and offers break at their conditions', () => {
  expect(formatted(`content { step s opens when ${a} and ${b} or ${c} }`)).toBe(
    lines('content {', `  step s opens when ${a} and ${b}`, `    or ${c}`, '}'),
  );
  expect(formatted(`content { offer "x" in s taken on paper where (${a} and d) when ${b} and ${c} }`)).toBe(
    lines('content {', `  offer "x" in s taken on paper where (${a} and d)`, `    when ${b} and ${c}`, '}'),
  );
});

test('what a hand-off includes stands one a line', () => {
  expect(formatted(`handoff h on entering s { include ${a}, ${b}, ${c} }`)).toBe(
    lines('handoff h on entering s {', '  include', `    ${a},`, `    ${b},`, `    ${c}`, '}'),
  );
});

test('a measure is one line, and breaks in parentheses only', () => {
  const whole = `measure m of s with call where x in (${a}, ${b}, ${c}) within 3 days aim 60%\n`;
  expect(formatted(whole)).toBe(whole);
  expect(formatted(`measure m of s with call where (${a} and ${b} and ${c}) within 3 days aim 60%`)).toBe(
    lines(`measure m of s with call where (${a}`, `  and ${b}`, `  and ${c}) within 3 days aim 60%`),
  );
});

test('a target breaks at the condition of its leads', () => {
  expect(formatted(`target t { only when ${a} and ${b} and ${c} deal 5 }`)).toBe(
    lines('target t {', `  only when ${a}`, `    and ${b}`, `    and ${c}`, '  deal 5', '}'),
  );
});
