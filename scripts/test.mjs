// `npm test`: installs, builds, checks types, lint and generated files, and runs every test that needs no system package.
import { join } from 'node:path';
import { buildCommand } from './build.mjs';
import { install, packageProgram, root, run, say } from './lib/bootstrap.mjs';

install();
await buildCommand();
say('Checking types …');
for (const [project, memory] of [
  ['tsconfig.json', 'types.json'],
  ['editor-extension/tsconfig.json', 'editor-types.json'],
]) {
  const incremental = ['--incremental', '--tsBuildInfoFile', join(root, 'node_modules/.funnel-scripts', memory)];
  packageProgram('typescript', 'bin/tsc', ['--noEmit', ...incremental, '-p', project]);
}
say('Checking style …');
run(process.execPath, [
  'node_modules/@biomejs/biome/bin/biome',
  'check',
  '--error-on-warnings',
  '--max-diagnostics=20',
  '.',
]);
say('Checking generated files …');
run(process.execPath, ['scripts/generate.mjs', '--check']);
say('Running tests …');
packageProgram('vitest', 'vitest.mjs', ['run', ...process.argv.slice(2)], { cwd: root });
