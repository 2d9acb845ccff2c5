// Runs publishers in processes of their own.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encodeBundle } from '@funnel/bundle';
import type { Published, RegistryProblem } from '@funnel/registry';
import { build } from 'esbuild';
import { emptyFolder, type Keys, NOW, rules } from '../kit.ts';

export interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
  /** null where it was killed. */
  readonly said: { readonly acts: number; readonly result: Published | RegistryProblem } | null;
}

let program: Promise<string> | null = null;

/** The child as one file that Node runs. */
function built(): Promise<string> {
  const outfile = join(emptyFolder(), 'child.mjs');
  const entry = resolve(import.meta.dirname, 'child.ts');
  program ??= build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  }).then(() => outfile);
  return program;
}

export interface Given {
  readonly points: number;
  readonly release: string;
  readonly killAt?: number;
  readonly half?: boolean;
}

/** Publishes rules as a version, going back where that is what it comes to. */
export async function publisher(folder: string, { texts }: Keys, given: Given): Promise<Ended> {
  const child = await built();
  const { half = false, killAt = null, points, release } = given;
  const task = { folder, key: texts.privateText, bundle: encodeBundle(rules(points)), release, now: NOW, killAt, half };
  const file = join(emptyFolder(), 'task.json');
  writeFileSync(file, JSON.stringify(task));
  return new Promise((ended, failed) => {
    const running = spawn(process.execPath, [child, file], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    running.stdout.setEncoding('utf8').on('data', text => (out += text));
    running.stderr.setEncoding('utf8').on('data', text => (err += text));
    running.on('error', failed);
    running.on('close', (_, signal) => ended({ signal, err, said: out === '' ? null : JSON.parse(out) }));
  });
}
