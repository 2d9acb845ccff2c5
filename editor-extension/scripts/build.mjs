// Four files: client and server, each for Node and for the browser; and the grammar beside them.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const folder = dirname(dirname(fileURLToPath(import.meta.url)));

export async function buildExtension() {
  const dist = join(folder, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
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
  const server = '../packages/language-server/src';
  await Promise.all([
    build({ ...node, entryPoints: { 'extension.node': 'src/extension.node.ts' }, external: ['vscode'] }),
    build({ ...node, entryPoints: { 'server.node': `${server}/main.node.ts` } }),
    build({
      ...browser,
      format: 'cjs',
      entryPoints: { 'extension.browser': 'src/extension.browser.ts' },
      external: ['vscode'],
    }),
    build({ ...browser, format: 'iife', entryPoints: { 'server.browser': `${server}/main.browser.ts` } }),
  ]);
  for (const file of ['funnel.tmLanguage.json', 'language-configuration.json']) {
    cpSync(join(folder, '..', 'grammar', file), join(dist, file));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildExtension();
