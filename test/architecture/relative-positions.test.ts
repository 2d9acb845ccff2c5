// An edit elsewhere in a file changes nothing about a declaration (invariant A11): the entry is the same object, and a fresh
// parse of the edited text gives it the same content, diagnostics included.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

const folder = join(root, 'examples/acme-cloud');

test.each(readdirSync(folder).filter(name => name.endsWith('.funnel')))('%s', name => {
  const text = readFileSync(join(folder, name), 'utf8');
  const before = parseFile(name, text);
  const inserted = '// A remark.\n\nlist added = "one", "two"\n\n';
  const after = parseFile(name, inserted + text, before);
  const fresh = parseFile(name, inserted + text);
  expect(after).toEqual(fresh);
  const kept = after.declarations.slice(-before.declarations.length);
  kept.slice(1).forEach((declaration, index) => {
    const old = before.declarations[index + 1];
    expect(declaration.node).toBe(old?.node);
    expect(declaration.diagnostics).toBe(old?.diagnostics);
    expect(declaration.start).toBe((old?.start ?? 0) + inserted.length);
  });
});
