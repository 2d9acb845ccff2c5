// Finding a program, its settings and its sources.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openProgram, type ProgramFolder } from '@funnel/data';
import { describe, expect, test } from 'vitest';
import { folder } from './reading-kit.ts';

let made = 0;

/** A repository with these files; gives its folder. */
function repository(files: Readonly<Record<string, string | Uint8Array>>, git = true): string {
  const root = join(folder, `repository-${(made += 1)}`);
  mkdirSync(git ? join(root, '.git') : root, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

function open(path: string, funnelData?: string): ProgramFolder {
  return openProgram(path, { funnelData });
}

const paths = (program: ProgramFolder) => program.sources.map(({ path }) => path);
const codes = (program: ProgramFolder) => program.problems.map(({ code }) => code);

describe('a program', () => {
  test('is all .funnel files of its folder but those of tools, of others and of its own output', () => {
    const root = repository({
      'funnel.yaml': '',
      'b.funnel': 'b',
      'a.funnel': '\ufeffa',
      'deep/er/c.funnel': 'c',
      'node_modules/x.funnel': '',
      '.hidden/x.funnel': '',
      '.x.funnel': '',
      'out/x.funnel': '',
      'other/funnel.yaml': '',
      'other/x.funnel': '',
      'notes.txt': '',
    });
    const program = open(root);
    expect(program.sources).toEqual([
      { path: 'a.funnel', text: 'a' },
      { path: 'b.funnel', text: 'b' },
      { path: 'deep/er/c.funnel', text: 'c' },
    ]);
    expect(program.problems).toEqual([]);
    expect(program.repository).toBe(program.root);
  });

  test('is found from a folder or a file below it, and from the working folder', () => {
    const root = repository({ 'p/funnel.yaml': '', 'p/a.funnel': '', 'p/deep/b.funnel': '' });
    for (const start of ['p', 'p/deep', 'p/deep/b.funnel']) {
      expect(open(join(root, start)).root).toBe(join(root, 'p'));
      expect(paths(open(join(root, start)))).toEqual(['a.funnel', 'deep/b.funnel']);
    }
    const here = openProgram(undefined, { workingFolder: join(root, 'p/deep'), funnelData: undefined });
    expect(here.root).toBe(join(root, 'p'));
  });

  test('without funnel.yaml is the folder, or the file alone', () => {
    const root = repository({ 'p/a.funnel': '', 'p/b.funnel': '' });
    expect(paths(open(join(root, 'p')))).toEqual(['a.funnel', 'b.funnel']);
    expect(paths(open(join(root, 'p/b.funnel')))).toEqual(['b.funnel']);
  });

  test('is not looked for outside the repository', () => {
    const root = repository({ 'funnel.yaml': '', 'inner/.git/HEAD': '', 'inner/a.funnel': '' }, false);
    expect(open(join(root, 'inner')).root).toBe(join(root, 'inner'));
  });

  test('that is not there, or is none', () => {
    const root = repository({ 'a.txt': '', 'empty/x': '' });
    expect(codes(open(join(root, 'nowhere')))).toEqual(['no-such-path']);
    expect(codes(open(join(root, 'a.txt')))).toEqual(['not-a-program']);
    expect(codes(open(join(root, 'empty')))).toEqual(['no-sources']);
  });

  test('has no source that is not UTF-8', () => {
    const root = repository({ 'a.funnel': Buffer.from('one\ntwo\u00eb\n', 'latin1'), 'b.funnel': '' });
    const program = open(root);
    expect(paths(program)).toEqual(['b.funnel']);
    expect(program.problems).toMatchObject([{ code: 'source-not-utf-8', data: { path: 'a.funnel', line: 2 } }]);
  });
});

describe('sources stay inside the repository', () => {
  const root = repository({
    'p/funnel.yaml': '',
    'p/a.funnel': '',
    'p/list.txt': 'x',
    'shared/list.txt': 'y',
    'shared/s.funnel': '',
  });
  const outside = repository({ 'secret.txt': 'z', 'evil.funnel': '' });
  symlinkSync(join(outside, 'secret.txt'), join(root, 'p/secret.txt'));
  symlinkSync(join(outside, 'evil.funnel'), join(root, 'p/evil.funnel'));
  symlinkSync(outside, join(root, 'p/evil'));
  symlinkSync(join(root, 'shared/s.funnel'), join(root, 'p/s.funnel'));
  symlinkSync(join(root, 'p'), join(root, 'p/again'));
  const program = open(join(root, 'p'));

  test.each([
    ['list.txt', { text: 'x' }],
    ['../shared/list.txt', { text: 'y' }],
    ['nothing.txt', { problem: 'missing' }],
    ['secret.txt', { problem: 'outside' }],
    ['evil/secret.txt', { problem: 'outside' }],
    ['../../../etc/passwd', { problem: 'outside' }],
    ['/etc/passwd', { problem: 'outside' }],
    ['.', { problem: 'unreadable' }],
  ])('reading %s', (path, expected) => {
    expect(program.reader.read(path)).toEqual(expected);
  });

  test('links out of it are refused, links within followed once', () => {
    expect(paths(program)).toEqual(['a.funnel', 's.funnel']);
    expect(program.problems.map(({ code, data }) => [code, 'path' in data ? data.path : ''])).toEqual([
      ['source-outside-repository', 'evil'],
      ['source-outside-repository', 'evil.funnel'],
    ]);
  });
});

describe('data', () => {
  const yaml = 'data:\n  leads: [a.csv, $FUNNEL_DATA/set/leads.csv]\n  activities: ../elsewhere/b.csv\n';

  test('of third parties lie where FUNNEL_DATA says, or beside the repository', () => {
    const root = repository({ 'p/funnel.yaml': yaml, 'p/a.funnel': '', 'p/a.csv': '' });
    const beside = open(join(root, 'p'));
    const set = join(root, '../shared/data/set/leads.csv');
    expect(beside.settings.data.leads).toEqual([join(root, 'p/a.csv'), set]);
    expect(beside.settings.data.activities).toEqual([join(root, 'elsewhere/b.csv')]);
    expect(open(join(root, 'p'), '/some/where').settings.data.leads[1]).toBe('/some/where/set/leads.csv');
  });

  test('that are absent are a note, others a warning', () => {
    const root = repository({ 'p/funnel.yaml': yaml, 'p/a.funnel': '', 'p/a.csv': '' });
    expect(open(join(root, 'p')).problems).toMatchObject([
      {
        code: 'data-absent',
        severity: 'note',
        data: { what: 'leads', path: '$FUNNEL_DATA/set/leads.csv', folder: join(root, '../shared/data') },
      },
      { code: 'data-missing', severity: 'warning', data: { what: 'activities', path: '../elsewhere/b.csv' } },
    ]);
  });
});

describe('shared files', () => {
  test('join the program under paths that lead out of it, each once', () => {
    const root = repository({
      'p/funnel.yaml': 'shared: [../common, ../common/lists.funnel, a.funnel, ../other]\n',
      'p/a.funnel': 'a',
      'common/lists.funnel': 'lists',
      'common/deep/er.funnel': 'er',
      'common/notes.txt': '',
      'other/funnel.yaml': '',
      'other/theirs.funnel': 'theirs',
    });
    const program = open(join(root, 'p'));
    expect(program.problems).toEqual([]);
    expect(paths(program)).toEqual([
      '../common/deep/er.funnel',
      '../common/lists.funnel',
      '../other/theirs.funnel',
      'a.funnel',
    ]);
  });

  test('that cannot be had are problems with a place in the settings', () => {
    const root = repository({
      'r/.git/HEAD': '',
      'r/p/funnel.yaml': 'shared:\n  - ../gone\n  - ../../beyond.funnel\n  - ../notes.txt\n  - /etc/passwd\n',
      'r/p/a.funnel': '',
      'r/notes.txt': '',
      'beyond.funnel': '',
    });
    const program = open(join(root, 'r/p'));
    expect(program.problems.map(({ at, code }) => `${at?.line} ${code}`)).toEqual([
      '2 shared-missing',
      '3 shared-outside',
      '4 shared-no-sources',
      '5 shared-outside',
    ]);
    expect(paths(program)).toEqual(['a.funnel']);
  });

  test('one path may stand alone', () => {
    const root = repository({ 'p/funnel.yaml': 'shared: ../common', 'p/a.funnel': '', 'common/b.funnel': '' });
    expect(paths(open(join(root, 'p')))).toEqual(['../common/b.funnel', 'a.funnel']);
  });
});
