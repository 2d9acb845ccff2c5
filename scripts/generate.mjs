// Rewrites every generated file, or with --check tells which are stale. Each module in scripts/generate/ exports
// `generate()`, which gives the files as { path, text } relative to the root.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { install, root, say } from './lib/bootstrap.mjs';
import { loadTypeScript } from './lib/run-typescript.mjs';

install();
const check = process.argv.includes('--check');
let stale = 0;
for (const name of readdirSync(join(root, 'scripts/generate')).sort()) {
  if (!name.endsWith('.ts')) continue;
  const module = await loadTypeScript(`scripts/generate/${name}`);
  for (const { path, text } of await module.generate()) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale += 1;
    say(check ? `stale: ${path}` : `written: ${path}`);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
if (check && stale > 0) {
  say('Run: npm run generate');
  process.exit(1);
}
