// Builds the command line into packages/cli/dist: the entry and parts that are loaded when needed. Does nothing when current.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root, say } from './lib/bootstrap.mjs';
import { pastTheIndex } from './lib/past-the-index.mjs';
import { stale } from './lib/stale.mjs';

/** @param {{ force?: boolean }} options */
export async function buildCommand(options = {}) {
  const target = join(root, 'packages/cli/dist/funnel.mjs');
  if (!options.force && !stale(target, [join(root, 'packages'), join(root, 'test/spec'), join(root, 'pnpm-lock.yaml')]))
    return;
  say('Building the funnel command …');
  const { build } = await import('esbuild');
  rmSync(dirname(target), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { funnel: 'packages/cli/src/main.ts' },
    outdir: dirname(target),
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    splitting: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    sourcemap: 'linked',
    sourcesContent: false,
    // Pages about codes, those of the manual, and the files of a new program.
    loader: { '.md': 'text', '.funnel': 'text', '.yaml': 'text', '.yml': 'text', '.csv': 'text', '.txt': 'text' },
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
    plugins: [pastTheIndex(root)],
    logLevel: 'warning',
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  install();
  await buildCommand({ force: process.argv.includes('--force') });
}
