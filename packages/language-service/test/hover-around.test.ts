// Hover reads only the declaration around the offset. What it tells must be what it tells with all of the file read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hover, openSnapshot, selectionRanges, withText } from '@funnel/language-service';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../examples/acme-cloud');
const paths = readdirSync(FOLDER).filter(name => name.endsWith('.funnel'));
const sources = paths.map(path => ({ path, text: readFileSync(join(FOLDER, path), 'utf8') }));
const open = () => openSnapshot(sources, { read: () => ({ text: 'a.example\n' }) });
const every = process.env['FUNNEL_RUNS'] === undefined ? 13 : 1;

test.each(paths)('%s', { timeout: 600_000 }, path => {
  const text = sources.find(each => each.path === path)!.text;
  const [around, whole] = [open(), open()];
  // Reads all tokens of the file, which are kept.
  selectionRanges(whole, path, 0);
  for (let offset = 0; offset <= text.length; offset += every)
    expect(hover(around, path, offset), `${path} at ${offset}`).toEqual(hover(whole, path, offset));
});

test('after an edit the same is told as from nothing', () => {
  let edited = open();
  const path = 'scores.funnel';
  const text = sources.find(each => each.path === path)!.text;
  for (const [from, to] of [
    ['score fit', 'score suits'],
    ['score suits', 'score fit'],
    ['add 40', 'add 41'],
    ['employees', 'employee'],
  ] as const) {
    const before = edited.files.get(path)!.text;
    expect(before).toContain(from);
    const next = before.replace(from, to);
    edited = withText(edited, path, next);
    const fresh = openSnapshot(
      sources.map(each => (each.path === path ? { path, text: next } : each)),
      { read: () => ({ text: 'a.example\n' }) },
    );
    for (let offset = 0; offset <= next.length; offset += every * 7)
      expect(hover(edited, path, offset), `${from} → ${to} at ${offset}`).toEqual(hover(fresh, path, offset));
  }
  expect(edited.files.get(path)!.text).not.toBe(text);
});
