// Where a new name is seen to confuse nothing, looking at the renamed program finds nothing either.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '@funnel/language';
import {
  checkSnapshot,
  openSnapshot,
  renameSymbol,
  type Snapshot,
  symbolsOf,
  withEdits,
  withText,
} from '@funnel/language-service';
import { expect, test } from 'vitest';
import { isApart } from '../src/rename/apart.ts';
import { changed } from '../src/rename/sameness.ts';

const ROOT = join(import.meta.dirname, '../../..');

function programIn(folder: string): Snapshot {
  const paths = readdirSync(join(ROOT, folder)).filter(name => name.endsWith('.funnel'));
  return openSnapshot(
    paths.map(path => ({ path, text: readFileSync(join(ROOT, folder, path), 'utf8') })),
    { read: () => ({ text: 'a.example\n' }) },
  );
}

const every = process.env['FUNNEL_RUNS'] === undefined ? 97 : 7;

/** A word in `where`, on the right of a comparison, and by itself, under names of many kinds. */
const tricky = openSnapshot(
  [
    {
      path: 'rules.funnel',
      text: `lead {
  a text
  b one of c, d, e
  n number
}
activity x { p number q one of c, m }
activity y { p number }
list l = "u"
param t normally 5
persona e when b is c
segment g when n >= t
score s from 0 to 100 {
  add 5 per x where p >= t
  add 5 per y where (p >= n of lead and p <= t)
  add 9 when b in (c, d)
  add 7 when persona is e and a in l
  add 3 when any x where q is c
}
grade r {
  band c when s >= 10 and b is e
  band k otherwise
}
gate w { require r is c and segment is g }
lifecycle {
  stage f
  stage h
  move f to h when w and stage is f
}
`,
    },
  ],
  { read: () => ({ problem: 'missing' }) },
);

/** Pairs of a symbol and a name in use, with whether it is seen and whether it is so. */
function tried(snapshot: Snapshot, step: number) {
  const symbols = [...symbolsOf(snapshot).values()];
  const names = [...new Set(symbols.map(({ name }) => name))].filter(name => /^[A-Za-z_]\w*$/.test(name));
  let index = 0;
  let seen = 0;
  let wrong = 0;
  const mistaken: string[] = [];
  for (const symbol of symbols) {
    for (const name of names) {
      index += 1;
      if (index % step !== 0 || name === symbol.name) continue;
      const found = renameSymbol(snapshot, [], symbol, name);
      if ('refusal' in found) {
        if (found.refusal === 'means-otherwise' || found.refusal === 'breaks-rules') wrong += 1;
        continue;
      }
      if (!isApart(snapshot, symbol, name)) continue;
      seen += 1;
      let after = snapshot;
      for (const [path, edits] of found.edits)
        after = withText(after, path, withEdits(after.files.get(path)!.text, edits));
      const refusal = changed(snapshot, after, name);
      if (refusal !== null) mistaken.push(`${symbol.key} → ${name}: ${refusal.message}`);
    }
  }
  return { seen, wrong, mistaken };
}

test.each([
  ['acme-cloud', 10],
  ['helpdesk', 2],
  ['incidents', 1],
])('%s', { timeout: 600_000 }, (name, size) => {
  const { mistaken, seen } = tried(programIn(`examples/${name}`), Math.ceil((every * size) / 10));
  expect(mistaken).toEqual([]);
  expect(seen).toBeGreaterThan(20);
});

test('every name for every symbol of a program in which names stand close', { timeout: 600_000 }, () => {
  expect(
    checkSnapshot(tricky)
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(messageOf),
  ).toEqual([]);
  const { mistaken, seen, wrong } = tried(tricky, 1);
  expect(mistaken).toEqual([]);
  expect(seen).toBeGreaterThan(200);
  expect(wrong).toBeGreaterThan(3);
});
