// Example programs as bundles, as they are or with a text replaced.
import { readdirSync, readFileSync } from 'node:fs';
import type { Bundle } from '@funnel/bundle';
import { build } from '@funnel/compiler';

/** Fails where the program has errors. */
export function exampleBundle(name: string, edit: (text: string) => string = text => text): Bundle {
  const folder = new URL(`../../../examples/${name}/`, import.meta.url);
  const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
  const paths = readdirSync(folder).filter(path => path.endsWith('.funnel'));
  const { bundle, result } = build(
    paths.map(path => ({ path, text: edit(read(path)) })),
    { read: path => ({ text: read(path) }) },
  );
  if (bundle === null) throw new Error(result.diagnostics.map(({ code }) => code).join(', '));
  return bundle;
}
