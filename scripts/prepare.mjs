// Turns public data sets that are not part of this project into the files that an example reads:
// node scripts/prepare.mjs [olist|lead-response|helpdesk|incidents …], all of them without a name.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, say } from './lib/bootstrap.mjs';
import { loadTypeScript } from './lib/run-typescript.mjs';

process.chdir(root);
install();
const entryOf = example => `examples/${example}/prepare/main.ts`;
const all = readdirSync(join(root, 'examples')).filter(example => existsSync(join(root, entryOf(example))));
const named = process.argv.slice(2);
const unknown = named.filter(example => !all.includes(example));
if (unknown.length > 0) {
  say(`Nothing is to be prepared for ${unknown.join(', ')}; it is for ${all.join(', ')}.`);
  process.exit(2);
}
for (const example of named.length > 0 ? named : all) await loadTypeScript(entryOf(example));
