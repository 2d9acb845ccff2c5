// funnel docs: pages by code, by word, by name; each of them is in the command.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogue } from '@funnel/language';
import { describe, expect, test } from 'vitest';
import { funnel } from './lib/funnel.ts';

const MANUAL = resolve(import.meta.dirname, '../spec');
const docs = (...args: readonly string[]) => funnel(['docs', ...args]);

describe('a page', () => {
  test('of a code', async () => {
    const { code, out } = await docs('unknown-name');
    expect(out).toMatch(/^unknown-name\n/);
    expect(out).not.toContain('```');
    expect(code).toBe(0);
  });

  test.each([
    [['gate'], 'gate'],
    [['halve', 'every'], 'Fading'],
    [['points halve every'], 'Fading'],
    [['days since'], 'days since'],
    [['list of'], 'list of'],
    [['>='], 'Comparison'],
    [['ever', 'entered'], 'ever entered'],
    [['limits-and-caps'], 'Limits and caps'],
    [['Limits and caps'], 'Limits and caps'],
    [['semantics/unknown'], 'Unknown'],
    [['unknown'], 'Unknown'],
    [['check'], 'funnel check'],
    [['GATE'], 'gate'],
    [['funnel.yaml'], 'funnel.yaml'],
    [['settings'], 'funnel.yaml'],
    [['time', 'zone'], 'funnel.yaml'],
    [['csv'], 'funnel run'],
    [['percent'], 'Source text'],
  ])('about %j', async (asked, title) => {
    const { code, out } = await docs(...asked);
    expect(out.split('\n')[0]).toBe(title);
    expect(code).toBe(0);
  });

  test('says which example is wrong and which is right', async () => {
    const { out } = await docs('unknown-name');
    expect(out).toMatch(/\nWrong:\n {4}lead .*\n[\s\S]*employes[\s\S]*\nRight:\n {4}lead /);
    const dated = await docs('until-passed');
    expect(dated.out).toContain('\nWrong, as of 2026-12-24:\n');
    const sampled = await docs('sample-column-missing');
    expect(sampled.out).toMatch(/\n(?:Wrong, )?leads\.csv:\n {4}\S/);
  });

  test('after another, for several names', async () => {
    const { code, out } = await docs('unknown-name', 'halve', 'every', 'gate');
    const titles = out.split(/^─+$/m).map(page => page.trim().split('\n')[0]);
    expect(titles).toEqual(['unknown-name', 'Fading', 'gate']);
    expect(code).toBe(0);
    const misspelt = await docs('gate', 'unknwon-name');
    expect(misspelt.err).toContain('There is no page about "unknwon-name".');
    expect(misspelt.out).toBe('');
  });

  test('names the others that are about the same word', async () => {
    const { out } = await docs('up to');
    expect(out.split('\n')[0]).toBe('score');
    expect(out).toMatch(/\nSee also: .*funnel docs limits-and-caps/);
    expect((await docs('replay')).out).toContain('See also: funnel docs features/replay');
  });

  test('has tables with their columns below each other', async () => {
    const { out } = await docs('semantics/unknown');
    expect(out).toMatch(/\na +b +a and b +a or b +not a\n/);
    expect(out).not.toContain('|---');
  });
});

test('without a name: everything there is', async () => {
  const { code, out } = await docs();
  for (const title of ['Declarations', 'Conditions', 'Meaning', 'Words', 'Codes of funnel check'])
    expect(out).toContain(`\n${title}\n`.trimStart());
  const listed = new Set(out.split(/\s*·\s*|\n/).map(each => each.trim()));
  expect(Object.keys(catalogue).filter(code => !listed.has(code))).toEqual([]);
  expect(out.split('\n').every(line => line.length <= 100)).toBe(true);
  expect(code).toBe(0);
});

test('each page of the manual is in the command, as it is', async () => {
  const paths = readdirSync(MANUAL, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md') && path !== 'README.md')
    .map(path => path.replaceAll('\\', '/').replace(/\.md$/, ''));
  expect(paths.length).toBeGreaterThan(60);
  for (const path of paths.filter((_, index) => index % 8 === 0)) {
    const title = /^# (.+)$/m.exec(readFileSync(join(MANUAL, `${path}.md`), 'utf8'))?.[1];
    expect((await docs(path)).out.split('\n')[0], path).toBe(title);
  }
});

test('a name that there is not: what was meant', async () => {
  const misspelt = await docs('unknwon-name');
  expect(misspelt.err).toContain('There is no page about "unknwon-name".');
  expect(misspelt.err).toContain('Did you mean "unknown-name"?');
  expect(misspelt.code).toBe(2);
  expect((await docs('halv', 'evry')).err).toMatch(/Did you mean|lists all pages/);
  expect((await docs('qqqqqq')).err).toContain('funnel docs without a name lists all pages.');
});
