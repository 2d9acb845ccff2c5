// Plants each fault in memory, hunts it with the laws, and tells which were found. Nothing on the disk is changed but files in
// a temporary folder.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { writeCorpus } from './corpus-file.ts';
import { type Fault, planted } from './fault.ts';
import { faults } from './faults.ts';
import type { Finding } from './hunter.ts';

const root = process.cwd();
const PROGRAMS = Number(process.env['FUNNEL_FAULT_PROGRAMS'] ?? '300');
const LONGEST = 600_000;

/** All of them, or those whose place or words hold the text given on the command line. */
const wanted = process.argv[2] ?? '';
const chosen = faults.filter(({ file, breaks }) => `${file} ${breaks}`.includes(wanted));

/** Hands the bundler the faulty text in place of one file's. */
function planting(fault: Fault): Plugin {
  return {
    name: 'planted-fault',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path !== resolve(root, fault.file)) return undefined;
        const contents = planted(fault, readFileSync(path, 'utf8'));
        if (contents === null) throw new Error(`The fault does not apply: ${fault.breaks}`);
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** What the laws find with the fault planted, or without one. */
async function hunted(fault: Fault | null, folder: string, name: string): Promise<Finding> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [resolve(root, 'test/faults/hunter.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    plugins: fault === null ? [] : [planting(fault)],
  });
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [outfile, join(folder, 'cases.json')], {
      timeout: LONGEST,
      maxBuffer: 1 << 26,
    });
    return JSON.parse(stdout);
  } catch (error) {
    const reason = (error as { killed?: boolean }).killed ? 'it does not end' : 'the process fails';
    return { law: reason, cases: 0, words: String((error as Error).message).slice(0, 500) };
  }
}

function row(fault: Fault, { law, cases }: Finding): string {
  const where = fault.file.replace('packages/', '').replace('/src', '').replace('.ts', '');
  return `| ${where} | ${fault.breaks} | ${law === null ? `NOT FOUND in ${cases} cases` : `${law}, case ${cases}`} |`;
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'funnel-faults-'));
  try {
    const cases = writeCorpus(join(folder, 'cases.json'), PROGRAMS);
    const sound = await hunted(null, folder, 'sound');
    if (sound.law !== null) {
      console.log(`Without any fault, case ${sound.cases} breaks a law already: ${sound.law}\n${sound.words}`);
      return 1;
    }
    console.log(`${chosen.length} faults, hunted one at a time with ${cases} random cases\n`);
    console.log('| place | what it breaks | found by |\n| --- | --- | --- |');
    const findings: (Finding | undefined)[] = [];
    const waiting = [...chosen.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, fault] = next;
        findings[index] = await hunted(fault, folder, `fault-${index}`);
        console.log(row(fault, findings[index]!));
      }
    };
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
    const found = findings.filter(finding => finding?.law !== null).length;
    console.log(`\n${found} of ${chosen.length} found`);
    return found === chosen.length ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
