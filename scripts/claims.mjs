// Asks what the checker claims of all leads of very many random ones: node scripts/claims.mjs [--programs 1400] [--leads 10000]
// [--first 0]. The same seeds ask the same. The whole takes an hour on two cores; stopping it with Ctrl-C
// shows what was counted until then. Ends with `15 passed, 0 failed`, one for each code that claims something.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { install, root, say } from './lib/bootstrap.mjs';

install();
const { values } = parseArgs({
  options: {
    programs: { type: 'string', default: '1400' },
    leads: { type: 'string', default: '10000' },
    first: { type: 'string', default: '0' },
    processes: { type: 'string', default: String(availableParallelism()) },
  },
});
const [programs, leads, first, processes] = [values.programs, values.leads, values.first, values.processes].map(Number);
if (![programs, leads, processes].every(count => Number.isInteger(count) && count > 0) || !Number.isInteger(first)) {
  say('node scripts/claims.mjs [--programs N] [--leads N] [--first SEED] [--processes N]');
  process.exit(2);
}

const folder = mkdtempSync(join(root, 'node_modules', '.claims-'));
const lines = [];
const children = [];
let failed = false;

function hunt(index) {
  const share = Math.ceil((programs - index) / processes);
  if (share <= 0) return Promise.resolve();
  const args = [join(folder, 'run.mjs'), first + index, processes, share, leads].map(String);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let rest = '';
  child.stdout.on('data', chunk => {
    const all = `${rest}${chunk}`.split('\n');
    rest = all.pop();
    lines.push(...all);
    if (!process.stderr.isTTY) return;
    const done = lines.reduce((sum, line) => sum + JSON.parse(line).programs, 0);
    process.stderr.write(`\r${done} programs `);
  });
  return new Promise(resolve => {
    child.on('close', code => {
      failed ||= code !== 0;
      resolve();
    });
  });
}

let isStopped = false;
process.on('SIGINT', () => {
  isStopped = true;
  for (const child of children) child.kill();
});

try {
  await build({
    absWorkingDir: root,
    entryPoints: ['run', 'report'].map(name => `test/properties/laws/claims/${name}.ts`),
    bundle: true,
    platform: 'node',
    format: 'esm',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  await Promise.all(Array.from({ length: processes }, (_, index) => hunt(index)));
  if (process.stderr.isTTY) process.stderr.write('\n');
  const report = spawn(process.execPath, [join(folder, 'report.mjs')], { stdio: ['pipe', 'inherit', 'inherit'] });
  report.stdin.end(lines.join('\n'));
  const code = await new Promise(resolve => report.on('close', resolve));
  process.exitCode = code !== 0 || (failed && !isStopped) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
