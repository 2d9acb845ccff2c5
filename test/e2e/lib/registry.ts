// A program in a git repository, keys, and a registry, for the tests of publish, verify and pull.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, funnel, type Outcome } from './funnel.ts';
import { programWith, TESTS } from './program.ts';

/** 2026-11-21T12:00:00Z, as the commands take it. */
export const NOW = '2026-11-21T12:00:00Z';

export interface Desk {
  readonly root: string;
  /** The program's folder, inside the repository. */
  readonly program: string;
  readonly registry: string;
  readonly key: string;
  readonly publicKey: string;
  readonly publish: (...args: readonly string[]) => Promise<Outcome>;
  readonly verify: (...args: readonly string[]) => Promise<Outcome>;
  readonly pull: (...args: readonly string[]) => Promise<Outcome>;
  readonly git: (...args: readonly string[]) => string;
  /** Writes a file of the program and commits it. */
  readonly change: (path: string, text: string) => void;
}

export function gitIn(cwd: string): Desk['git'] {
  return (...args) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@shop.example', ...args], {
      cwd,
      encoding: 'utf8',
    });
}

/** Everything made; nothing is published yet. `files` stand in the program's folder. */
export async function desk(files: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const all = Object.entries(programWith({ 'rules.test.yaml': TESTS, ...files }));
  const root = folder(Object.fromEntries(all.map(([path, text]) => [`repository/rules/${path}`, text])));
  const program = join(root, 'repository/rules');
  const registry = join(root, 'registry');
  const key = join(root, 'keys/ci');
  const git = gitIn(join(root, 'repository'));
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'first');
  await funnel(['keygen', '-o', key]);
  const common = ['--registry', registry, '--as-of', NOW];
  const trust = ['--trust', `${key}.pub`];
  return {
    root,
    program,
    registry,
    key,
    publicKey: `${key}.pub`,
    git,
    publish: (...args) => funnel(['publish', program, ...common, '--channel', 'staging', '--key', key, ...args]),
    verify: (...args) => funnel(['verify', ...common, ...trust, ...args], { cwd: root }),
    pull: (...args) => funnel(['pull', ...common, ...trust, '--channel', 'staging', ...args], { cwd: root }),
    change: (path, text) => {
      writeFileSync(join(program, path), text);
      git('add', '-A');
      git('commit', '-qm', 'change');
    },
  };
}
