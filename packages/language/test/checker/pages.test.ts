// Every diagnostic has a page: its wrong example raises this diagnostic and no other, its right one none.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Code, catalogue, check, messageOf, parseFile, renderDiagnostics } from '../../src/index.ts';
import { reader } from './files.ts';

const folder = new URL('../../pages/', import.meta.url);
const codes = Object.keys(catalogue) as Code[];

const found = (source: string) => {
  const file = parseFile('rules.funnel', source);
  const { diagnostics } = check([file], reader);
  const shown = renderDiagnostics(diagnostics, new Map([[file.path, source]]), { color: false, width: 100 });
  return { diagnostics, shown };
};

test('there is a page for every code and no other', () => {
  const pages = readdirSync(folder).map(name => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual([...codes].sort());
});

describe.each(codes)('%s', code => {
  const text = readFileSync(new URL(`${code}.md`, folder), 'utf8');
  const example = (which: string) => new RegExp(`\`\`\`funnel ${which}\n([^]*?)\n\`\`\``).exec(text)?.[1] ?? '';
  const { severity } = catalogue[code];

  test('begins with its name and has something to say', () => {
    expect(text.startsWith(`# ${code}\n\n`)).toBe(true);
    expect(text.split('\n```\n').at(-1)!.trim()).not.toBe('');
  });

  test('the wrong example raises it alone', () => {
    const { diagnostics, shown } = found(example('wrong'));
    const others = diagnostics.filter(each => severity === 'info' || each.severity !== 'info');
    expect([...new Set(others.map(each => each.code))], shown).toEqual([code]);
    expect(messageOf(others[0]!)).not.toBe(code);
  });

  test('the right example has no error and not this', () => {
    const { diagnostics, shown } = found(example('right'));
    const wrong = diagnostics.filter(each => each.severity === 'error' || each.code === code);
    expect(wrong, shown).toEqual([]);
  });
});
