// Bundles one TypeScript program of this workspace and runs it in this process.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';

/** Gives the module that `entry` (relative to the root) bundles to. `plugins` go to esbuild. */
export async function loadTypeScript(entry, plugins = []) {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    loader: { '.md': 'text' },
    external: ['vitest', 'typescript', 'ts-json-schema-generator', 'esbuild'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
    plugins,
  });
  const folder = join(root, 'node_modules', '.funnel-scripts');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${entry.replaceAll(/[^a-z0-9]+/gi, '-')}-${process.pid}.mjs`);
  writeFileSync(file, result.outputFiles[0].text);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}
