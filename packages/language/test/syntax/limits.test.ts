// Nothing overflows the stack, and time grows with the length of the text.
import { parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { problems } from './source.ts';

const deep = 10_000;

test.each([
  ['parentheses', `${'('.repeat(deep)}a${')'.repeat(deep)}`],
  ['open parentheses', '('.repeat(deep)],
  ['not', `${'not '.repeat(deep)}a`],
  ['lowest of', `${'lowest of ('.repeat(deep)}1${')'.repeat(deep)} > 2`],
  ['where', `any a where ${'('.repeat(deep)}b is c${')'.repeat(deep)}`],
  ['not in where', `any a where (${'not '.repeat(deep)}b is c)`],
  ['terms', `a ${'+ a '.repeat(deep)}> 3`],
])('%s nested ten thousand deep is an error', (_, condition) => {
  const text = `segment s when ${condition}\nsegment t when a is b`;
  expect(problems(text).map(({ code }) => code)).toEqual(['nesting-too-deep']);
  expect(parseFile('rules.funnel', text).declarations).toHaveLength(2);
});

test('sixty-four are allowed', () => {
  expect(problems(`segment s when ${'('.repeat(64)}a is b${')'.repeat(64)}`)).toEqual([]);
  expect(problems(`segment s when ${'('.repeat(65)}a is b${')'.repeat(65)}`)).toHaveLength(1);
});

test('long chains are not deep', () => {
  expect(problems(`segment s when a is b ${'and a is b '.repeat(deep)}`)).toEqual([]);
});

/** Microseconds of processor time for the best of a few runs. */
function time(text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const begun = process.cpuUsage();
    parseFile('rules.funnel', text);
    return process.cpuUsage(begun).user;
  });
  return Math.min(...times);
}

test.each([
  ['declarations', 'segment s when a is b and any c within 3 days\n'],
  ['broken declarations', 'segment s when a is\n'],
  ['broken lines', 'gate g {\n  require\n  require a\n}\n'],
  ['stray words', 'foo bar\n'],
  ['one long line', 'segment s when a is '],
])('%s: four times the text takes no more than twelve times as long', (_, piece) => {
  const small = time(piece.repeat(1_000));
  const large = time(piece.repeat(4_000));
  expect(large).toBeLessThan(12 * small + 50_000);
});
