// A real broken file: rows that some program wrapped whole in quotes. The set belongs to others and may not be here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emails, read } from './reading-kit.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const data = process.env['FUNNEL_DATA'] ?? join(repository, '..', 'shared', 'data');
const path = join(data, 'x-education', 'malformed_sample.csv');

test.skipIf(!existsSync(path))(`ten rows are read, ten wrapped ones rejected (${path})`, async () => {
  const file = { path, shown: 'malformed_sample.csv' };
  const outcome = await read({ leads: '' }, { key: 'Prospect ID' }, { leads: [file] });
  expect(emails(outcome)).toHaveLength(10);
  expect(outcome.rejects).toEqual(
    Array.from({ length: 10 }, (_, index) => `malformed_sample.csv:${index + 12} row-in-quotes`),
  );
});
