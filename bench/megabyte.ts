// Texts of one megabyte, each the worst of its kind: no phase may take more than two seconds or 500 MB.
// node scripts/bench.mjs megabyte [part of an input's name] [phases]. Ends with `N passed, N failed`.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { broken } from './megabyte/broken.ts';
import type { Measured } from './megabyte/measure.ts';
import { phases } from './megabyte/phases.ts';
import { whole } from './megabyte/whole.ts';

const LENGTH = 1_000_000;
const MOST_SECONDS = 2;
const MOST_MEGABYTES = 500;
/** A phase is given up after this many milliseconds. */
const PATIENCE = 40_000;

const NOTHING: Measured = { seconds: null, megabytes: 0, result: null };

const [, , , wantedInput = '', wantedPhase = ''] = process.argv;
const inputs = [...Object.keys(whole), ...Object.keys(broken)].filter(name => name.includes(wantedInput));
const names = Object.keys(phases).filter(name => wantedPhase === '' || wantedPhase.split(',').includes(name));

const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.megabyte-'));
const program = join(folder, 'measure.mjs');

async function measured(input: string, phase: string): Promise<Measured | string> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, input, phase, String(LENGTH)], {
      timeout: PATIENCE,
    });
    return JSON.parse(stdout);
  } catch (error) {
    const { killed, message } = error as Error & { killed?: boolean };
    return killed ? 'no end' : (/^\w*Error.*$/m.exec(message.split('\n').slice(1).join('\n'))?.[0] ?? 'fails');
  }
}

type Outcome = Measured | string;

interface Row {
  readonly input: string;
  readonly outcomes: readonly Outcome[];
}

const isOver = (one: Outcome): boolean =>
  typeof one === 'string' || (one.seconds ?? 0) > MOST_SECONDS || one.megabytes > MOST_MEGABYTES;

function cell(one: Outcome): string {
  if (typeof one === 'string') return `**${one.slice(0, 40)}**`;
  if (one.seconds === null) return '';
  const text = `${one.seconds.toFixed(2)} s ${Math.round(one.megabytes)} MB`;
  return isOver(one) ? `**${text}**` : text;
}

/** All phases of one input, one after the other. */
async function outcomesOf(input: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let checked = true;
  for (const phase of names) {
    const one: Outcome = checked ? await measured(input, phase) : NOTHING;
    // What comes after checking cannot be measured where that has no end.
    if (phase === 'check') checked = typeof one !== 'string';
    outcomes.push(one);
  }
  return outcomes;
}

try {
  await build({
    entryPoints: ['bench/megabyte/measure.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    logLevel: 'error',
  });
  console.log(`| ${LENGTH} characters | ${names.join(' | ')} |\n| --- |${' --- |'.repeat(names.length)}`);
  const waiting = [...inputs];
  const crowded: Row[] = [];
  let [passed, failed] = [0, 0];
  const tell = ({ input, outcomes }: Row): void => {
    const over = outcomes.filter(isOver).length;
    failed += over;
    passed += outcomes.length - over;
    console.log(`| ${input} | ${outcomes.map(cell).join(' | ')} |`);
  };
  const work = async () => {
    for (let input = waiting.shift(); input !== undefined; input = waiting.shift()) {
      const row = { input, outcomes: await outcomesOf(input) };
      if (row.outcomes.some(isOver)) crowded.push(row);
      else tell(row);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  // Measured side by side each takes from the other: what was over counts as it is with nothing beside it.
  for (const { input } of crowded) tell({ input, outcomes: await outcomesOf(input) });
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
