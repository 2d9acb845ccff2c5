// Reads, checks and compiles an example.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle } from '@funnel/bundle';
import { build } from '@funnel/compiler';

export const repository = fileURLToPath(new URL('../../..', import.meta.url));

export const EXAMPLES = ['acme-cloud', 'salvirt', 'x-education', 'x-education-logit'] as const;
export type ExampleName = (typeof EXAMPLES)[number];

export const exampleFolder = (name: ExampleName): string => join(repository, 'examples', name);

export function built(name: ExampleName): ReturnType<typeof build> {
  const folder = exampleFolder(name);
  const sources = readdirSync(folder)
    .filter(file => file.endsWith('.funnel'))
    .map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  return build(sources, {
    read: path =>
      existsSync(join(folder, path)) ? { text: readFileSync(join(folder, path), 'utf8') } : { problem: 'missing' },
  });
}

/** The bundle of an example without errors. */
export function compiled(name: ExampleName): Bundle {
  const { bundle, result } = built(name);
  if (bundle === null) throw new Error(`examples/${name}: ${JSON.stringify(result.diagnostics)}`);
  return bundle;
}

/** The test files beside an example's rules. */
export function testFiles(name: ExampleName): readonly { readonly path: string; readonly text: string }[] {
  const folder = join(exampleFolder(name), 'tests');
  return readdirSync(folder).map(file => ({ path: `tests/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}
