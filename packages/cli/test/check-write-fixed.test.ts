// Writing fixed sources: all or none, and never over somebody else's edit.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProgram } from '@funnel/data';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixProgram } from '../src/check/fix/fix-program.ts';
import { writeFixed } from '../src/check/fix/write-fixed.ts';
import { thrownFailure } from '../src/messages/failure.ts';

const LEAD = 'lead { email text }\n';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'funnel-fixed-'));
  writeFileSync(join(root, 'funnel.yaml'), '');
  writeFileSync(join(root, 'a.funnel'), `${LEAD}list a = “x”\n`);
  writeFileSync(join(root, 'b.funnel'), 'list b = “y”\n');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

test('both files are written', async () => {
  const folder = openProgram(root);
  await writeFixed(folder, fixProgram(folder, 0));
  expect([read('a.funnel'), read('b.funnel')]).toEqual([`${LEAD}list a = "x"\n`, 'list b = "y"\n']);
});

test('neither is, where one was changed since it was read', async () => {
  const folder = openProgram(root);
  const fixed = fixProgram(folder, 0);
  writeFileSync(join(root, 'b.funnel'), 'list b = “z”\n');
  const failure = await writeFixed(folder, fixed).then(
    () => null,
    (error: unknown) => thrownFailure(error),
  );
  expect(failure?.code).toBe('changed-meanwhile');
  expect([read('a.funnel'), read('b.funnel')]).toEqual([`${LEAD}list a = “x”\n`, 'list b = “z”\n']);
});
