// Leaves exactly one .vsix in this folder.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildExtension, folder } from './build.mjs';

/** Everybody who installs it loads this much. */
const MOST_BYTES = 1_500_000;

await buildExtension();
for (const name of readdirSync(folder)) if (name.endsWith('.vsix')) rmSync(join(folder, name));

// Packed from a folder that holds only what ships, with a manifest without the workspace's own fields.
const stage = mkdtempSync(join(tmpdir(), 'funnel-vsix-'));
try {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const field of ['scripts', 'dependencies', 'devDependencies', 'private', 'type']) delete manifest[field];
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const part of ['dist', 'images', 'media', 'README.md', 'CHANGELOG.md']) {
    cpSync(join(folder, part), join(stage, part), { recursive: true });
  }
  cpSync(join(folder, '..', 'LICENSE'), join(stage, 'LICENSE'));
  const target = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  await createVSIX({ cwd: stage, packagePath: target, dependencies: false, allowMissingRepository: true });
  const { size } = statSync(target);
  console.log(`${target} (${Math.round(size / 1024)} kB)`);
  if (size > MOST_BYTES) throw new Error(`The extension is larger than ${MOST_BYTES} bytes.`);
} finally {
  rmSync(stage, { recursive: true, force: true });
}
