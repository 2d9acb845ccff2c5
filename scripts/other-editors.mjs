// The language server in other editors: each from Debian, without a window, on a copy of an example with one slip in it; what arrives
// is compared with what must. Ends "N passed, N failed, N skipped".
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommand } from './build.mjs';
import { install, root, say } from './lib/bootstrap.mjs';

const here = join(root, 'scripts/other-editors');
const EDITORS = {
  Neovim: {
    packages: ['neovim'],
    command: ['nvim', '--headless', '-u', 'NONE', '-c', `luafile ${join(here, 'neovim.lua')}`],
  },
  'Emacs with eglot': {
    packages: ['emacs-nox', 'elpa-eglot'],
    command: ['emacs', '--batch', '-l', join(here, 'eglot.el')],
  },
  'Vim with ALE': {
    packages: ['vim', 'vim-ale'],
    command: ['vim', '-T', 'dumb', '--not-a-term', '-i', 'NONE', '-u', join(here, 'ale.vim')],
  },
};

install();
await buildCommand();
if (spawnSync('apt-get', ['--version']).status !== 0) {
  say('Editors are installed from Debian, which is not here; skipped.');
  console.log(`0 passed, 0 failed, ${Object.keys(EDITORS).length} skipped`);
  process.exit(0);
}
const packages = Object.values(EDITORS).flatMap(editor => editor.packages);
if (spawnSync('dpkg', ['-s', ...packages]).status !== 0) {
  say('Installing editors …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status, stderr, stdout } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    // What is missing afterwards fails below, by its name.
    if (status !== 0) say(`apt-get ${args[0]} did not succeed:\n${`${stdout}${stderr}`.trim().slice(-1500)}`);
  }
}

/** Line and column, from 1, of a text in a text. */
function placeOf(text, wanted, into) {
  const before = text.slice(0, text.indexOf(wanted) + into).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}

const folder = mkdtempSync(join(tmpdir(), 'funnel-editors-'));
const program = join(folder, 'acme-cloud');
cpSync(join(root, 'examples/acme-cloud'), program, { recursive: true, filter: path => !/\/(out|data)$/.test(path) });
const file = join(program, 'scores.funnel');
const right = readFileSync(file, 'utf8');
const text = right.replace('budget is approved', 'budgett is approved').concat('\nsegment small when emplo >= 3\n');
if (text.length < right.length) throw new Error('the example has changed');
writeFileSync(file, text);
const facts = readFileSync(join(program, 'data.funnel'), 'utf8');

const job = {
  node: process.execPath,
  funnel: join(root, 'packages/cli/bin/funnel.mjs'),
  root: program,
  file,
  hover: placeOf(text, 'employees', 3),
  completion: placeOf(text, 'small when emplo', 'small when emplo'.length),
  definition: placeOf(text, 'employees', 3),
};
const slip = placeOf(text, 'budgett', 0).line;
const declared = placeOf(facts, '\n  employees', 3).line;

const CHECKS = {
  diagnostics: ({ diagnostics }) =>
    diagnostics.some(each => each.line === slip && /budgett[\s\S]*budget/.test(each.message)),
  hover: ({ hover }) => /Company size/.test(hover),
  completion: ({ completion }) => completion.includes('employees'),
  definition: ({ definition }) => definition?.file === 'data.funnel' && definition.line === declared,
};

/** What the editor wrote down; null where it wrote nothing within 40 seconds, or is not there. */
function session(name, { command }) {
  const result = join(folder, `${name.split(' ')[0]}.json`);
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, FUNNEL_JOB: JSON.stringify({ ...job, result }) };
  const child = spawn(command[0], command.slice(1), {
    env,
    cwd: program,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said += part));
  return new Promise(settle => {
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 40_000);
    child.on('error', error => (said += error.message));
    child.on('close', () => {
      clearTimeout(timer);
      settle({ found: existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : null, said: said.slice(-600) });
    });
  });
}

const counts = { passed: 0, failed: 0 };
const wanted = process.argv.slice(2);
for (const [name, editor] of Object.entries(EDITORS)) {
  if (wanted.length > 0 && !wanted.some(each => name.startsWith(each))) continue;
  const { found, said } = await session(name, editor);
  for (const [what, holds] of Object.entries(CHECKS)) {
    const fine = found !== null && holds(found);
    counts[fine ? 'passed' : 'failed'] += 1;
    console.log(
      `  ${fine ? 'ok   ' : 'FAIL '} ${name}: ${what}${fine ? '' : ` ${JSON.stringify(found?.[what] ?? said).slice(0, 400)}`}`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed, 0 skipped`);
process.exit(counts.failed > 0 ? 1 : 0);
