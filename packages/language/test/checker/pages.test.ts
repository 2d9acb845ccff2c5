// Every diagnostic has a page: its wrong example raises this diagnostic and no other, its right one none.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Code, catalogue, check, messageOf, needOf, parseFile, renderDiagnostics } from '../../src/index.ts';
import { reader } from './files.ts';

const folder = new URL('../../pages/', import.meta.url);
const codes = Object.keys(catalogue) as Code[];

/** `said` behind the opening of the example: `as of 2026-12-24`, `protected postcode, age` as the settings would name them, `and 9 letters more`. */
const found = (example: string, said: string) => {
  const more = Number(/^and (\d+) letters more$/.exec(said)?.[1] ?? 0);
  const source = more === 0 ? example : `${example}\n// ${'x'.repeat(more)}`;
  const file = parseFile('rules.funnel', source);
  const day = /^as of (.+)$/.exec(said)?.[1];
  const names = /^protected (.+)$/.exec(said)?.[1]?.split(', ') ?? [];
  const { diagnostics } = check([file], reader, {
    ...(day === undefined ? {} : { asOf: Date.parse(day) }),
    protected: names,
  });
  const shown = renderDiagnostics(diagnostics, new Map([[file.path, source]]), { color: false, width: 100 });
  return { diagnostics, shown };
};

test('there is a page for every code and no other', () => {
  const pages = readdirSync(folder).map(name => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual([...codes].sort());
});

/** Their pages run with leads: packages/review/test/sample/pages.test.ts. */
test.each(codes.filter(code => needOf(code) === 'records'))('%s is not told without leads', code => {
  const text = readFileSync(new URL(`${code}.md`, folder), 'utf8');
  expect(text.startsWith(`# ${code}\n\n`)).toBe(true);
  const examples = [...text.matchAll(/```funnel.*\n([\s\S]*?)\n```/g)].map(([, source]) => found(source!, ''));
  expect(examples.length).toBeGreaterThan(0);
  const codesTold = examples.flatMap(({ diagnostics }) => diagnostics);
  expect(codesTold.filter(each => each.severity !== 'info').map(messageOf)).toEqual([]);
  expect(text.split('\n```\n').at(-1)!.trim()).not.toBe('');
});

describe.each(codes.filter(code => needOf(code) !== 'records'))('%s', code => {
  const text = readFileSync(new URL(`${code}.md`, folder), 'utf8');
  const example = (which: string) => new RegExp(`\`\`\`funnel ${which}.*\n([^]*?)\n\`\`\``).exec(text)?.[1] ?? '';
  /** What an example is looked at with; a day of the wrong one holds for the right one too. */
  const said = (which: string) => new RegExp(`^\`\`\`funnel ${which} (.+)$`, 'm').exec(text)?.[1] ?? '';
  const { severity } = catalogue[code];

  test('begins with its name and has something to say', () => {
    expect(text.startsWith(`# ${code}\n\n`)).toBe(true);
    expect(text.split('\n```\n').at(-1)!.trim()).not.toBe('');
  });

  test('the wrong example raises it alone', () => {
    const { diagnostics, shown } = found(example('wrong'), said('wrong'));
    const others = diagnostics.filter(each => severity === 'info' || each.severity !== 'info');
    expect([...new Set(others.map(each => each.code))], shown).toEqual([code]);
    expect(messageOf(others[0]!)).not.toBe(code);
  });

  test('the right example has no error and not this', () => {
    const { diagnostics, shown } = found(example('right'), said('right') || said('wrong'));
    const wrong = diagnostics.filter(each => each.severity === 'error' || each.code === code);
    expect(wrong, shown).toEqual([]);
  });
});
