// Opens, checks and compiles an example as every command does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { openProgram } from '@funnel/data';

export const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Those whose data `node scripts/prepare.mjs` makes of public sets. */
export const PREPARED = ['helpdesk', 'incidents', 'lead-response', 'olist'] as const;
export const EXAMPLES = ['acme-cloud', ...PREPARED, 'salvirt', 'x-education', 'x-education-logit'] as const;
export type ExampleName = (typeof EXAMPLES)[number];

export const exampleFolder = (name: ExampleName): string => join(repository, 'examples', name);

/** What is wrong with the folder, its settings or its sources, besides that public data are not there, or not prepared. */
export function folderProblems(name: ExampleName): readonly unknown[] {
  const prepared = PREPARED.some(each => each === name);
  return openProgram(exampleFolder(name)).problems.filter(
    ({ code }) => code !== 'data-absent' && !(prepared && code === 'data-missing'),
  );
}

/** The example's bundle, and all that checking says. `change` is applied to each source first. */
export function built(name: ExampleName, change: (text: string) => string = text => text): ReturnType<typeof build> {
  const { sources, reader, settings } = openProgram(exampleFolder(name));
  return build(
    sources.map(({ path, text }) => ({ path, text: change(text) })),
    reader,
    { years: settings.calendarYears },
  );
}

/** The bundle of an example without errors. */
export function compiled(name: ExampleName, change?: (text: string) => string): Bundle {
  const { bundle, result } = built(name, change);
  if (bundle === null) throw new Error(`examples/${name}: ${JSON.stringify(result.diagnostics)}`);
  return bundle;
}

/** The test files beside an example's rules. */
export function testFiles(name: ExampleName): readonly { readonly path: string; readonly text: string }[] {
  const folder = join(exampleFolder(name), 'tests');
  return readdirSync(folder).map(file => ({ path: `tests/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}
