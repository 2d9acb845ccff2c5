// Makes the data of an example again from its seed: node scripts/simulate.mjs acme-cloud
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, say } from './lib/bootstrap.mjs';
import { loadTypeScript } from './lib/run-typescript.mjs';

install();
const example = process.argv[2] ?? 'acme-cloud';
const entry = `examples/${example}/simulate/main.ts`;
if (!existsSync(join(root, entry))) {
  say(`There is no simulation at ${entry}.`);
  process.exit(2);
}
await loadTypeScript(entry);
