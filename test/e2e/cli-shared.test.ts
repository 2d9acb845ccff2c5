// Rules that several programs share.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';

const FILES = {
  '.git/HEAD': '',
  'common/people.funnel': `list own from "own.txt"

exclude "Our own people" when domain of email in own
`,
  'common/own.txt': 'acme.example\n',
  'emea/funnel.yaml': 'shared: ../common\n',
  'emea/rules.funnel': 'lead {\n  email text\n}\n',
  'amer/funnel.yaml': 'shared: ../common\n',
  'amer/rules.funnel': 'lead {\n  email text\n}\n',
};

describe('shared rules', () => {
  test('belong to each program that names them; a list lies beside the file that names it', async () => {
    const root = folder(FILES);
    for (const name of ['emea', 'amer']) {
      const checked = await funnel(['check', join(root, name)]);
      expect(checked.out + checked.err).toContain('2 files checked: 0 errors, 0 warnings');
      expect(checked.code).toBe(0);
    }
    const record = JSON.stringify({ id: 'L1', fields: { email: 'kim@acme.example' } });
    const decided = await funnel(['eval', join(root, 'emea'), '--as-of', '2026-11-21T12:00:00Z'], { input: record });
    expect(JSON.parse(decided.out)).toMatchObject({ excluded: 'Our own people' });
  });

  test('show their path in what is wrong with them, and are formatted where they lie', async () => {
    const root = folder({
      ...FILES,
      'common/people.funnel': 'exclude "Ours" when domain of emial is "acme.example"\n',
    });
    const checked = await funnel(['check', join(root, 'emea')]);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('../common/people.funnel:1:');
    const ragged = folder({ ...FILES, 'common/people.funnel': 'exclude   "Ours" when email is known\n' });
    await funnel(['fmt', join(ragged, 'emea')]);
    expect(readFileSync(join(ragged, 'common/people.funnel'), 'utf8')).toContain('exclude   ');
    await funnel(['fmt', join(ragged, 'common/people.funnel')]);
    expect(readFileSync(join(ragged, 'common/people.funnel'), 'utf8')).not.toContain('exclude   ');
  });

  test('a path that is not there stops everything, with its place', async () => {
    const root = folder({ ...FILES, 'emea/funnel.yaml': 'shared:\n  - ../commons\n' });
    const { code, out, err } = await funnel(['check', join(root, 'emea')]);
    expect(code).not.toBe(0);
    expect(out + err).toContain('../commons is not there');
    expect(out + err).toContain('funnel.yaml:2:');
  });
});
