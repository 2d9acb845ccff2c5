// Runs the built command in a process of its own, in folders made for one test.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

export const FUNNEL = join(ROOT, 'packages/cli/bin/funnel.mjs');

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called once the process has started. */
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs `funnel` with these arguments to its end. Colour and terminal variables of the caller are kept out. */
export function funnel(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env };
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'FUNNEL_DEBUG', 'NODE_OPTIONS']) {
    if (options.env?.[name] === undefined) delete env[name];
  }
  return new Promise((resolveRun, reject) => {
    const child = spawn(process.execPath, [FUNNEL, ...args], { cwd: options.cwd ?? ROOT, env });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', text => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', text => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolveRun({ code, signal, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    options.started?.(signal => child.kill(signal));
  });
}

const folders: string[] = [];

/** A temporary folder with these files, by path inside it; removed when the tests end. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'funnel-e2e-'));
  folders.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

// Not after the tests of one file: several files share this module.
process.once('exit', () => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});
