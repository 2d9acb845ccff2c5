// Where a run writes, as the options say: known before anything is read.
import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { csvLine, type DataFile, type Delimiter } from '@funnel/data';
import { fail } from '../../messages/failure.ts';
import { isJsonLines } from './table-file.ts';

/** null: not written. */
export interface OutputPaths {
  readonly decisions: string | null;
  readonly clocks: string | null;
  readonly moves: string | null;
  readonly steps: string | null;
  readonly handoffs: string | null;
  readonly queues: string | null;
}

export interface OutputOptions {
  readonly output?: string;
  readonly clocksOut?: string;
  readonly movesOut?: string;
  readonly stepsOut?: string;
  readonly handoffsOut?: string;
  readonly queuesOut?: string;
}

/** Fails for an ending that is not known, and for two outputs in one file. */
export function outputPaths(options: OutputOptions): OutputPaths {
  const given = [
    ['-o', options.output],
    ['--clocks-out', options.clocksOut],
    ['--moves-out', options.movesOut],
    ['--steps-out', options.stepsOut],
    ['--handoffs-out', options.handoffsOut],
    ['--queues-out', options.queuesOut],
  ] as const;
  const seen = new Map<string, string>();
  for (const [option, path] of given) {
    if (path === undefined) continue;
    if (!/\.(csv|jsonl)$/.test(path)) fail('output-format', { option, path });
    const place = realPlace(path);
    const other = seen.get(place);
    if (other !== undefined) fail('same-output', { option, other, path });
    seen.set(place, option);
  }
  return {
    decisions: options.output ?? null,
    clocks: options.clocksOut ?? null,
    moves: options.movesOut ?? null,
    steps: options.stepsOut ?? null,
    handoffs: options.handoffsOut ?? null,
    queues: options.queuesOut ?? null,
  };
}

/** The paths that are written at all. */
export function writtenPaths(paths: OutputPaths): readonly string[] {
  return [paths.decisions, paths.clocks, paths.moves, paths.steps, paths.handoffs, paths.queues].filter(
    path => path !== null,
  );
}

function realPlace(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

/**
 * Whether the moves are added to what the file holds: where it is history that this run reads, nothing of it may be lost.
 * Fails where such a file has other columns.
 */
export function keepsMoves(
  path: string,
  history: readonly DataFile[],
  columns: readonly string[],
  delimiter: Delimiter | null,
): boolean {
  const place = realPlace(path);
  if (!existsSync(path) || !history.some(file => realPlace(file.path) === place)) return false;
  if (isJsonLines(path)) return true;
  const header = csvLine(columns, delimiter ?? ',').trimEnd();
  const first = firstLine(path, header.length + 2);
  return first !== '' && (first === header || fail('moves-columns', { path, header }));
}

/** The file's first line, or as much of it as these bytes hold. */
function firstLine(path: string, most: number): string {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(most);
  const read = readSync(file, bytes, 0, most, 0);
  closeSync(file);
  return bytes.toString('utf8', 0, read).split(/\r?\n/, 1)[0] ?? '';
}
