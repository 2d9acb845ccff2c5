// funnel diff: folders, files, bundles and revisions of git, in every form.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { expectValid } from './lib/schemas.ts';

const SHARED = 'lead {\n  employees "Company size" number\n  region one of amer, emea\n}\n';
const RULES = 'segment enterprise "Enterprise" when employees >= 1000 and region is emea\n';
const CHANGED = RULES.replace('1000', '500');
const SENTENCE = 'The segment Enterprise now asks that Company size is at least 500 instead of 1,000.';

function git(cwd: string, ...args: readonly string[]): string {
  const person = ['-c', 'user.name=Pat', '-c', 'user.email=pat@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...person, ...args], { cwd, encoding: 'utf8' });
}

/** A repository whose first commit has the rules in `rules`, with a shared file beside them; changed since, but not committed. */
function repository(): string {
  const top = folder({
    'shared/lead.funnel': SHARED,
    'rules/funnel.yaml': 'shared: ../shared\n',
    'rules/rules.funnel': RULES,
  });
  git(top, 'init', '-q', '-b', 'main');
  git(top, 'add', '.');
  git(top, 'commit', '-q', '-m', 'Rules');
  writeFileSync(join(top, 'rules/rules.funnel'), CHANGED);
  return top;
}

describe('what is compared', () => {
  test('two files', async () => {
    const both = folder({ 'a.funnel': SHARED + RULES, 'b.funnel': SHARED + CHANGED });
    const { code, err, out } = await funnel(['diff', join(both, 'a.funnel'), join(both, 'b.funnel')]);
    expect(err).toBe('');
    expect(out).toBe(`  Enterprise (segment)\n  - ${SENTENCE}\n\n1 change.\n`);
    expect(code).toBe(0);
  });

  test('a bundle and a folder', async () => {
    const cwd = folder({ 'old/a.funnel': SHARED + RULES, 'new/a.funnel': SHARED + CHANGED });
    await funnel(['compile', 'old', '-o', 'old.json'], { cwd });
    expect((await funnel(['diff', 'old.json', 'new'], { cwd })).out).toContain(SENTENCE);
    expect((await funnel(['diff', 'old.json', 'old'], { cwd })).out).toBe('Nothing changes: both mean the same.\n');
  });

  test('a revision with its settings and shared files, and what is checked out stays as it is', async () => {
    const top = repository();
    writeFileSync(join(top, 'shared/lead.funnel'), SHARED.replace('Company size', 'Employees'));
    const before = git(top, 'status', '--porcelain');
    const { out } = await funnel(['diff', 'main', '.'], { cwd: join(top, 'rules') });
    expect(out).toContain('now asks that Employees is at least 500 instead of 1,000.');
    expect(out).toContain('The field employees is now labelled "Employees" instead of "Company size".');
    expect(git(top, 'status', '--porcelain')).toBe(before);
    expect(readFileSync(join(top, 'rules/rules.funnel'), 'utf8')).toBe(CHANGED);
  });

  test('a folder of a revision, two revisions, and a revision beside what is elsewhere', async () => {
    const top = repository();
    expect((await funnel(['diff', 'main:rules', 'rules'], { cwd: top })).out).toContain(SENTENCE);
    git(top, 'commit', '-q', '-a', '-m', 'Smaller companies');
    expect((await funnel(['diff', 'HEAD~1:rules', 'HEAD:rules'], { cwd: top })).out).toContain(SENTENCE);
    expect((await funnel(['diff', 'HEAD~1', join(top, 'rules')], { cwd: folder({}) })).out).toContain(SENTENCE);
  });
});

describe('on leads', () => {
  const gate = 'gate ready "Ready" {\n  require employees >= 1000\n}\n';
  const data = 'id,employees,region\nL1,1500,emea\nL2,700,emea\nL3,20,amer\n';
  const files = {
    'old/a.funnel': SHARED + gate,
    'new/a.funnel': SHARED + gate.replace('1000', '500'),
    'new/funnel.yaml': 'as of: 2026-11-21T12:00:00Z\ndata: { leads: leads.csv }\n',
    'new/leads.csv': data,
  };

  test('of funnel.yaml, and of a file that is given', async () => {
    const cwd = folder(files);
    const { err, out } = await funnel(['diff', 'old', 'new'], { cwd });
    expect(err).toBe('');
    expect(out).toContain('On 3 leads as of 2026-11-21T12:00:00Z: something comes out otherwise for 1.\n');
    expect(out).toContain('  Ready: passed 1 → 2 (failed 2 → 1)\n');
    expect(out).toContain(': L2\n');
    writeFileSync(join(cwd, 'few.csv'), 'id,employees\nL9,3\n');
    const few = await funnel(['diff', 'old', 'new', '--leads', 'few.csv', '--as-of', '2026-01-01'], { cwd });
    expect(few.out).toContain('On 1 lead as of 2026-01-01T00:00:00Z: nothing comes out otherwise for anybody.');
  });

  test('as data, as the schema says, and not at all in words', async () => {
    const cwd = folder(files);
    const { out } = await funnel(['diff', 'old', 'new', '--format', 'json'], { cwd });
    const { leads } = expectValid(out, 'packages/cli/schema/diff.schema.json') as { leads: { affected: number } };
    expect(leads.affected).toBe(1);
    expect((await funnel(['diff', 'old', 'new', '--in-words'], { cwd })).out).not.toContain('On 3 leads');
  });

  test('that are not there', async () => {
    const { 'new/leads.csv': _, ...without } = files;
    const { code, err, out } = await funnel(['diff', 'old', 'new'], { cwd: folder(without) });
    expect(err).toContain('leads.csv is not there, so no leads were looked at.');
    expect(out).toContain('The requirement "Company size is at least 1,000" now asks');
    expect(code).toBe(0);
  });
});

describe('forms', () => {
  test('Markdown, short first and the whole folded, without a table', async () => {
    const cwd = folder({ 'a.funnel': SHARED + RULES, 'b.funnel': SHARED + CHANGED.replace('"Enterprise"', '"Large"') });
    const { out } = await funnel(['diff', 'a.funnel', 'b.funnel', '--format', 'markdown'], { cwd });
    expect(out).toMatch(
      /^### What this change of the rules means\n\n2 changes; decisions hang on 1 of them\.\n\n- \*\*/,
    );
    expect(out).toMatch(/<details>\n<summary>All 2 changes in words<\/summary>\n\n[\s\S]*<\/details>\n$/);
    expect(out).not.toMatch(/^\|/m);
  });

  test('JSON, as its schema says', async () => {
    const cwd = folder({ 'a.funnel': SHARED + RULES, 'b.funnel': SHARED + CHANGED });
    const { out } = await funnel(['diff', 'a.funnel', 'b.funnel', '--format', 'json'], { cwd });
    const report = expectValid(out, 'packages/cli/schema/diff.schema.json') as {
      declarations: { key: string; changes: { sentence: string; after: unknown }[] }[];
    };
    expect(report.declarations.map(({ key }) => key)).toEqual(['segment/enterprise']);
    expect(report.declarations[0]?.changes[0]?.sentence).toBe(SENTENCE);
    expect(report.declarations[0]?.changes[0]?.after).toEqual({ file: 'b.funnel', line: 5, column: 1 });
  });

  test('the exit code says whether something changed, where it is asked to', async () => {
    const cwd = folder({
      'a.funnel': SHARED + RULES,
      'b.funnel': SHARED + CHANGED,
      'c.funnel': `// Why.\n${SHARED}${RULES}`,
    });
    expect((await funnel(['diff', 'a.funnel', 'b.funnel', '--exit-code'], { cwd })).code).toBe(1);
    expect((await funnel(['diff', 'a.funnel', 'c.funnel', '--exit-code'], { cwd })).code).toBe(0);
  });
});

describe('what cannot be compared', () => {
  test('nothing of that name', async () => {
    const { code, err, out } = await funnel(['diff', 'nowhere', '.'], { cwd: folder({ 'a.funnel': SHARED }) });
    expect(err).toContain(
      'nowhere: there is no such file or folder, and git knows no such revision here. [no-such-side]',
    );
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('a folder that the revision does not have', async () => {
    const { code, err } = await funnel(['diff', 'main:ruls', 'rules'], { cwd: repository() });
    expect(err).toContain('main: ruls is not in that revision. [not-in-revision]');
    expect(code).toBe(2);
  });

  test('rules with errors', async () => {
    const cwd = folder({ 'a.funnel': SHARED + RULES, 'b.funnel': `${SHARED}segment x when employee >= 3\n` });
    const { code, err } = await funnel(['diff', 'a.funnel', 'b.funnel'], { cwd });
    expect(err).toContain('The program has an error');
    expect(code).toBe(1);
  });
});
