// Builds a server for each file of requests, with that file's handlers empty, and runs the test of the same name against it.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { emptied } from './emptied.ts';

const root = process.cwd();
const requests = resolve(root, 'packages/language-server/src/requests');
const wanted = process.argv[2] ?? '';
const names = readdirSync(requests)
  .map(file => file.replace(/\.ts$/, ''))
  .filter(name => name.includes(wanted))
  .sort();

/** Hands the bundler the empty text in place of one file's. */
function planting(name: string): Plugin {
  return {
    name: 'empty-handlers',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path !== join(requests, `${name}.ts`)) return undefined;
        const contents = emptied(readFileSync(path, 'utf8'));
        if (contents === null) throw new Error(`${name}.ts holds no feature`);
        return { contents, loader: 'ts' };
      });
    },
  };
}

async function server(name: string | null, folder: string): Promise<string> {
  const outfile = join(folder, `${name ?? 'sound'}.mjs`);
  await build({
    entryPoints: [resolve(root, 'test/faults/empty-handlers/server.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    loader: { '.md': 'text', '.funnel': 'text', '.yaml': 'text', '.csv': 'text', '.txt': 'text' },
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
    plugins: name === null ? [] : [planting(name)],
  });
  return outfile;
}

const testOf = (name: string): string => `test/e2e/editor-server/${name}.test.ts`;

/** A test that waits for what never comes has failed, too. */
const PATIENCE = 120_000;
const WAITS = ['--testTimeout=20000', '--hookTimeout=20000'];

/** Do the tests pass with this server? */
async function passes(tests: readonly string[], path: string, waits: readonly string[] = []): Promise<boolean> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, FUNNEL_SERVER: path };
  const options = { cwd: root, env, timeout: PATIENCE, maxBuffer: 1 << 26 };
  return promisify(execFile)(process.execPath, [vitest, 'run', ...waits, ...tests], options).then(
    () => true,
    () => false,
  );
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(root, 'node_modules', '.empty-'));
  try {
    const tests = names.map(testOf).filter(path => existsSync(join(root, path)));
    if (!(await passes(tests, await server(null, folder)))) {
      console.log('Tests fail already with every handler in its place.');
      return 1;
    }
    let found = 0;
    const waiting = [...names];
    const work = async () => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        // Where there is no test, none can fail.
        const isFound =
          tests.includes(testOf(name)) && !(await passes([testOf(name)], await server(name, folder), WAITS));
        if (isFound) found += 1;
        console.log(`${isFound ? 'found    ' : 'NOT FOUND'} ${name}`);
      }
    };
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
    console.log(`\n${found} of ${names.length} found`);
    return found === names.length ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
