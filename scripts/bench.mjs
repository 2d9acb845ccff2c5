// Runs a benchmark of bench/: node scripts/bench.mjs NAME [arguments]
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, say } from './lib/bootstrap.mjs';
import { loadTypeScript } from './lib/run-typescript.mjs';

install();
const names = readdirSync(join(root, 'bench'))
  .filter(name => name.endsWith('.ts'))
  .map(name => name.slice(0, -3));
const name = process.argv[2];
if (!names.includes(name)) {
  say(`node scripts/bench.mjs NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(2);
}
await loadTypeScript(`bench/${name}.ts`);
