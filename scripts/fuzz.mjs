// Fuzzes everything that reads what people write: npm run fuzz -- --minutes 10 [--seed 7] [--only parse,csv]
// The same seed tries the same cases. What it finds is made smaller and kept in test/fuzz/fixtures, which `npm test` replays.
// Ends with `9 passed, 0 failed`, one for each target.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { install, root, say } from './lib/bootstrap.mjs';

const TARGETS = ['parse', 'edit', 'check', 'format', 'compile', 'bundle', 'bundle-bytes', 'csv', 'json-lines'];
/** A case that takes longer has no end. */
const LONGEST = 60_000;

install();
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: TARGETS.join(',') },
  },
});
const names = values.only.split(',');
const minutes = Number(values.minutes);
if (!(minutes > 0) || !Number.isInteger(Number(values.seed)) || names.some(name => !TARGETS.includes(name))) {
  say(`npm run fuzz -- --minutes N [--seed S] [--only ${TARGETS.join(',')}]`);
  process.exit(2);
}

const folder = mkdtempSync(join(root, 'node_modules', '.fuzz-'));
const status = join(folder, 'status.json');
const failed = new Set();
const tried = Object.fromEntries(names.map(name => [name, 0]));
const end = Date.now() + minutes * 60_000;

function statusNow() {
  try {
    return JSON.parse(readFileSync(status, 'utf8'));
  } catch {
    return null;
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

/** Runs one process until it ends, the time is over or a case has no end; gives the rounds to go on with, null at the end. */
async function oneProcess(first) {
  const args = [join(folder, 'run.mjs'), values.seed, JSON.stringify(first), names.join(','), status];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  let last = { text: '', since: Date.now() };
  let gone = null;
  child.on('close', code => {
    gone = code ?? 1;
  });
  child.stdout.on('data', chunk => {
    process.stdout.write(chunk);
    for (const name of names) if (`\n${chunk}`.includes(`\n${name}, case `)) failed.add(name);
  });
  while (gone === null && Date.now() < end) {
    await wait(500);
    const text = JSON.stringify(statusNow());
    if (text !== last.text) last = { text, since: Date.now() };
    if (Date.now() - last.since > LONGEST) break;
  }
  const now = statusNow();
  for (const name of names) tried[name] += now?.tried[name] ?? 0;
  if (Date.now() >= end) {
    child.kill();
    return null;
  }
  child.kill('SIGKILL');
  if (now === null) throw new Error(`The process ended with ${gone} before its first case.`);
  console.log(`${now.target}, case ${now.seed}: ${gone === null ? 'does not end' : `the process ended with ${gone}`}`);
  failed.add(now.target);
  return now.rounds;
}

try {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/fuzz/run.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(folder, 'run.mjs'),
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
  console.log(`${minutes} minutes, seed ${values.seed}`);
  for (let rounds = {}; rounds !== null; ) rounds = await oneProcess(rounds);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const name of names) console.log(`  ${name}: ${tried[name]} cases${failed.has(name) ? ', with findings' : ''}`);
console.log(`${names.length - failed.size} passed, ${failed.size} failed`);
process.exitCode = failed.size > 0 ? 1 : 0;
