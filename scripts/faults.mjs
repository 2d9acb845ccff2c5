// Hunts the planted faults: `node scripts/faults.mjs`, or `node scripts/faults.mjs overflow` for those whose place or words hold
// that text. Ends with `100 of 100 found`, or with exit code 1.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const folder = mkdtempSync(join(root, 'node_modules', '.faults-'));
try {
  const outfile = join(folder, 'run.mjs');
  await build({
    entryPoints: ['test/faults/run.ts'],
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
