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

const codes = (text: string): string[] => problems(text).map(({ code }) => code);

test('of thousands of wrong signs on a line a hundred and the last are told, and all are in an entry', () => {
  for (const piece of ['@ ', 'a@ ', 'é ', '\0']) {
    const text = piece.repeat(3000);
    const { declarations } = parseFile('rules.funnel', text);
    expect(codes(text).length).toBeLessThanOrEqual(102);
    expect(declarations.map(({ start, end }) => [start, end])).toEqual([[0, text.trimEnd().length]]);
  }
});

test('of thousands of tabs on a line a hundred are told', () => {
  const { declarations } = parseFile('rules.funnel', `list l = ${'"x",\t'.repeat(3000)}"y"\n\tand "z"`);
  const edits = declarations.flatMap(({ diagnostics }) =>
    diagnostics.flatMap(({ fixes }) => fixes.flatMap(fix => fix.edits)),
  );
  expect(edits.length).toBeLessThanOrEqual(102);
});

test('an error among many warnings of a line is told', () => {
  const texts = (count: number) => '"x",\u00a0'.repeat(count);
  expect(codes(`list l = ${texts(300)}§ ${texts(300)}"y"`)).toContain('stray-character');
});

test('what is told of a declaration does not depend on the one before it on its line', () => {
  const second = "list b = 'x'";
  const [, parsed] = parseFile('rules.funnel', `list a = ${"'x', ".repeat(300)}"y" ${second}`).declarations;
  expect(parsed).toMatchObject({ diagnostics: parseFile('rules.funnel', second).declarations[0]!.diagnostics });
});

test('doc comments that describe nothing are one entry', () => {
  expect(parseFile('rules.funnel', `list l = "a"\n${'/// x\n'.repeat(50)}`).declarations).toHaveLength(2);
});

test('behind a thousand wrong lines of a block the others are passed over, and what follows is read', () => {
  const text = `gate g {\n${'  requires a\n'.repeat(1500)}}\nlist l = "a"\n`;
  expect(parseFile('rules.funnel', text).declarations.map(({ node }) => node?.kind)).toEqual(['gate', 'list']);
  expect(codes(text).length).toBeLessThanOrEqual(1001);
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
  ['stray signs behind declarations', 'segment s when a\n)\n'],
  ['one long line', 'segment s when a is '],
])('%s: four times the text takes no more than twelve times as long', (_, piece) => {
  const small = time(piece.repeat(1_000));
  const large = time(piece.repeat(4_000));
  expect(large).toBeLessThan(12 * small + 50_000);
});
