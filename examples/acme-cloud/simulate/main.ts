// Writes the data files anew. Run from the root of the repository: node scripts/simulate.mjs acme-cloud
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askProgram } from './rules.ts';
import { simulate } from './simulation.ts';

const folder = join(process.cwd(), 'examples', 'acme-cloud');
const files = simulate(askProgram(folder));
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(folder, 'data', name), text);
  process.stdout.write(`${name}: ${text.split('\n').length - 1} lines, ${Math.ceil(text.length / 1024)} KB\n`);
}
