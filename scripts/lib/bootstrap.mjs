// Installs and builds what is missing or out of date, with nothing but Node and npm. Used by `npm start` and `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PNPM = 'pnpm@12.21.0';
const oldest = [20, 19];

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs a command in the project's root; ends the process with the command's code when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) {
    say(`${command} could not be started: ${result.error.message}`);
    process.exit(3);
  }
  if (result.status !== 0 && !options.tolerant) process.exit(result.status ?? 1);
  return result;
}

/** Runs a Node program of an installed package: `bin('vitest', 'vitest.mjs', ['run'])`. */
export function packageProgram(name, file, args, options) {
  return run(process.execPath, [join(root, 'node_modules', name, file), ...args], options);
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : Number.NEGATIVE_INFINITY;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  say(`Funnel needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(3);
}

/** Installs the dependencies when the lockfile or the workspace file is newer than what is installed. */
export function install() {
  requireNode();
  const stamp = join(root, 'node_modules', '.funnel-scripts', 'installed');
  const installed = modified(stamp);
  const wanted = Math.max(modified(join(root, 'pnpm-lock.yaml')), modified(join(root, 'pnpm-workspace.yaml')));
  if (installed >= wanted) return;
  say('Installing dependencies …');
  const environment = { ...process.env, CI: 'true' };
  run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'], {
    env: environment,
    shell: process.platform === 'win32',
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
}
