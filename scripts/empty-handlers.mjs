// Takes the answers away from one capability of the editor's server after the other, in memory, and runs its test over the protocol, which must
// fail: `node scripts/empty-handlers.mjs`, or with a part of a name for some of them. Ends with `18 of 18 found`, or with exit code 1.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const folder = mkdtempSync(join(root, 'node_modules', '.empty-'));
try {
  const outfile = join(folder, 'run.mjs');
  await build({
    entryPoints: ['test/faults/empty-handlers/run.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    external: ['esbuild'],
    logLevel: 'error',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
