// Which columns data have, and how many rows say something in each.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnShares } from '@funnel/data';
import { expect, test } from 'vitest';
import { folder } from './reading-kit.ts';

let made = 0;

function file(text: string, ending = 'csv') {
  const path = join(folder, `columns-${(made += 1)}.${ending}`);
  writeFileSync(path, text);
  return { path, shown: path };
}

const shares = async (files: readonly ReturnType<typeof file>[], most = 100) => {
  const found = await columnShares(files, { delimiter: null, encoding: 'utf-8' }, most);
  return found.map(({ filled, name, of }) => `${name} ${filled}/${of}`);
};

test('cells with nothing but blanks are empty', async () => {
  expect(await shares([file('id;name;"a, b"\n1; ;x\n2;Pat;\n')])).toEqual(['id 2/2', 'name 1/2', 'a, b 1/2']);
});

test('of objects what is null or an empty list is empty', async () => {
  const text = '{"id":1,"tools":[],"score":0}\n{"id":2,"tools":["a"],"name":null}\n';
  expect(await shares([file(text, 'jsonl')])).toEqual(['id 2/2', 'tools 1/2', 'score 1/2', 'name 0/2']);
});

test('several files count together, and no more rows than are wanted', async () => {
  const files = [file('id,a\n1,x\n2,y\n'), file('id,b\n3,\n4,z\n5,z\n')];
  expect(await shares(files)).toEqual(['id 5/5', 'a 2/5', 'b 2/5']);
  expect(await shares(files, 3)).toEqual(['id 3/3', 'a 2/3', 'b 0/3']);
});

test('a file with its first line alone has columns', async () => {
  expect(await shares([file('id,name\n')])).toEqual(['id 0/0', 'name 0/0']);
});

test('what cannot be read has none', async () => {
  const missing = { path: join(folder, 'not-there.csv'), shown: 'not-there.csv' };
  expect(await shares([missing, file('', 'csv'), file('x', 'xlsx'), file('id\n1\n')])).toEqual(['id 1/1']);
});
