// The size of the evaluator as it ships to browsers and edge workers: bundled, minified, compressed. Fails beyond its limit.
// node scripts/bench.mjs evaluator-size
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const LIMIT = 15_000;

const { outputFiles, metafile } = await build({
  entryPoints: ['packages/evaluator/src/index.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  write: false,
  metafile: true,
});
const code = outputFiles[0]!.contents;
const size = gzipSync(code, { level: 9 }).length;
const parts = Object.values(metafile.outputs)[0]!.inputs;
const largest = Object.entries(parts).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
for (const [file, { bytesInOutput }] of largest.slice(0, 12))
  console.log(`${String(bytesInOutput).padStart(8)}  ${file}`);
console.log(`${code.length} bytes minified, ${size} gzipped, of ${LIMIT} allowed`);
if (size > LIMIT) process.exitCode = 1;
