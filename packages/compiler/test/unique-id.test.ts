// Ids that are taken are counted, however many there are.
import { expect, test } from 'vitest';
import { uniqueId } from '../src/ids/unique-id.ts';

test('the second of a name is counted, past what is taken by another name', () => {
  const taken = new Map<string, number>();
  const ids = ['a', 'a 2', 'a', 'a', 'a 2', 'a'].map(id => uniqueId(id, taken));
  expect(ids).toEqual(['a', 'a 2', 'a 3', 'a 4', 'a 2 2', 'a 5']);
});

test('a hundred thousand of one name take no time', () => {
  const taken = new Map<string, number>();
  const begun = process.cpuUsage();
  for (let time = 0; time < 100_000; time += 1) uniqueId('a', taken);
  expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
  expect(uniqueId('a', taken)).toBe('a 100001');
});
