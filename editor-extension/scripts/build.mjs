// What ships: client and server, each for Node and for the browser; the pages of views; grammar and first program.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const folder = dirname(dirname(fileURLToPath(import.meta.url)));

const common = {
  absWorkingDir: folder,
  bundle: true,
  minify: true,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  outdir: 'dist',
};
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const browser = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};
const packages = '../packages';
const server = `${packages}/language-server/src`;
/** Pictures are drawn in the view: the library that lays them out is large, and ships once. */
const withoutLayout = { external: ['@viz-js/viz'] };

/** Node's modules are what the machine before the server says they are: Node's own, or others where there is no disk. */
const fromMachine = {
  name: 'from-machine',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'machine' }));
    onLoad({ filter: /.*/, namespace: 'machine' }, ({ path }) => ({
      contents: `module.exports = globalThis.funnelMachine['${path}'];`,
    }));
  },
};
const ofMachine = Object.fromEntries(
  ['Buffer', 'process.cwd', 'process.env', 'process.pid'].map(name => [name, `funnelMachine.${name}`]),
);

/** What Node's server loads first: its machine, and what both are made of. */
const MODULES = ['node:buffer', 'node:fs', 'node:fs/promises', 'node:path', 'node:url'];
const nodeFirst = [
  "if (process.argv.includes('--without-disk')) require('./server.machine.js');",
  `else globalThis.funnelMachine = { Buffer, process, ${MODULES.map(name => `'${name}': require('${name}')`).join(', ')} };`,
  "require('./server.core.js');",
].join('\n');

/** What both servers are made of stands in one file, that the worker is given before its own, and that Node's loads. */
const fromCore = {
  name: 'from-core',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(\.\/core\.ts|vscode-languageserver\/browser)$/ }, () => ({
      path: 'core',
      namespace: 'core',
    }));
    onLoad({ filter: /.*/, namespace: 'core' }, () => ({ contents: 'module.exports = globalThis.funnelCore;' }));
  },
};

/** The files of a new program, as `funnel init` writes them. */
async function template() {
  const texts = { '.md': 'text', '.funnel': 'text', '.yaml': 'text', '.yml': 'text', '.csv': 'text', '.txt': 'text' };
  const { outputFiles } = await build({
    ...common,
    platform: 'node',
    format: 'esm',
    entryPoints: [`${packages}/cli/src/init/files.ts`],
    loader: texts,
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { newFiles } = await import(`data:text/javascript;base64,${code}`);
  return (await newFiles()).map(({ path, text }) => ({ path, text }));
}

/** The server in its parts, for Node and for a worker, which is given WORKER_SCRIPTS in this order. */
export async function buildServers(outdir) {
  await Promise.all([
    build({
      ...browser,
      ...withoutLayout,
      format: 'iife',
      globalName: 'funnelCore',
      footer: { js: 'globalThis.funnelCore=funnelCore;' },
      define: ofMachine,
      plugins: [fromMachine],
      entryPoints: undefined,
      stdin: {
        contents: "export * from './core.ts'; export * from 'vscode-languageserver/browser';",
        resolveDir: join(folder, server),
      },
      outdir: undefined,
      outfile: join(outdir, 'server.core.js'),
    }),
    build({
      ...node,
      outdir,
      entryPoints: { 'server.node': `${server}/main.node.ts` },
      banner: { js: nodeFirst },
      plugins: [fromCore],
    }),
    build({
      ...browser,
      outdir,
      format: 'iife',
      entryPoints: { 'server.machine': `${server}/without-disk/machine.ts` },
    }),
    build({
      ...browser,
      outdir,
      format: 'iife',
      plugins: [fromCore],
      entryPoints: { 'server.browser': `${server}/main.browser.ts` },
    }),
  ]);
}

export const WORKER_SCRIPTS = ['server.machine.js', 'server.core.js', 'server.browser.js'];

export async function buildExtension() {
  const dist = join(folder, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await Promise.all([
    buildServers(dist),
    build({ ...node, entryPoints: { 'extension.node': 'src/extension.node.ts' }, external: ['vscode'] }),
    build({
      ...browser,
      format: 'cjs',
      entryPoints: { 'extension.browser': 'src/extension.browser.ts' },
      external: ['vscode'],
    }),
    build({
      ...browser,
      format: 'iife',
      globalName: 'funnelPictures',
      entryPoints: { pictures: `${packages}/graph/src/pictures/svg.ts` },
    }),
    build({
      ...browser,
      format: 'iife',
      entryPoints: { 'explain.view': 'webview/explain.ts', 'graph.view': 'webview/graph.ts' },
    }),
  ]);
  for (const file of ['funnel.tmLanguage.json', 'language-configuration.json']) {
    cpSync(join(folder, '..', 'grammar', file), join(dist, file));
  }
  cpSync(join(folder, 'webview/views.css'), join(dist, 'views.css'));
  writeFileSync(join(dist, 'template.json'), JSON.stringify(await template()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildExtension();
