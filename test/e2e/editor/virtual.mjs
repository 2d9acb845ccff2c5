// A folder that is on no disk: an extension keeps its files in memory. Everything but tasks works there.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createVSIX } from '../../../editor-extension/scripts/vsix.mjs';
import { root } from './workbench.mjs';

const ADDRESS = 'memfs:/rules';

/** The first program that the extension makes, by path. */
function texts() {
  const files = JSON.parse(readFileSync(join(root, 'editor-extension/dist/template.json'), 'utf8'));
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** A file system in memory, as an extension for either host. Read by the editor, so without anything of Node. */
const PROVIDER = `
const vscode = require('vscode');
const files = new Map(Object.entries(require('./files.json')).map(([path, text]) => ['/rules/' + path, new TextEncoder().encode(text)]));
const isFolder = path => path === '/' || [...files.keys()].some(each => each.startsWith(path + '/'));
const changed = new vscode.EventEmitter();
const missing = uri => vscode.FileSystemError.FileNotFound(uri);
exports.activate = context => {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose: () => undefined }),
    stat: uri => {
      if (files.has(uri.path)) return { type: 1, ctime: 1, mtime: 1, size: files.get(uri.path).length };
      if (isFolder(uri.path)) return { type: 2, ctime: 1, mtime: 1, size: 0 };
      throw missing(uri);
    },
    readDirectory: uri => {
      const below = uri.path === '/' ? '/' : uri.path + '/';
      const names = new Set([...files.keys()].filter(path => path.startsWith(below)).map(path => path.slice(below.length).split('/')[0]));
      return [...names].map(name => [name, files.has(below + name) ? 1 : 2]);
    },
    readFile: uri => files.get(uri.path) ?? (() => { throw missing(uri); })(),
    writeFile: (uri, bytes) => {
      files.set(uri.path, bytes);
      changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    },
    createDirectory: () => undefined,
    delete: uri => void files.delete(uri.path),
    rename: () => undefined,
  }, { isCaseSensitive: true }));
};
`;

const MANIFEST = {
  name: 'memory-files',
  publisher: 'funnel',
  version: '0.0.1',
  engines: { vscode: '^1.91.0' },
  main: './extension.js',
  browser: './extension.js',
  activationEvents: ['onFileSystem:memfs'],
  capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
};

/** The packer tells what it packs. */
async function quietly(work) {
  const { log, warn } = console;
  Object.assign(console, { log: () => undefined, warn: () => undefined });
  try {
    await work();
  } finally {
    Object.assign(console, { log, warn });
  }
}

/** The extension, packed, and a workspace whose one folder is in it. */
export async function makeVirtualFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'funnel-virtual-'));
  const source = join(folder, 'extension');
  const workspace = join(folder, 'workspace');
  // A script, since the web host loads no JSON.
  const provider = PROVIDER.replace("require('./files.json')", JSON.stringify(texts()));
  const files = {
    [join(source, 'package.json')]: JSON.stringify(MANIFEST),
    [join(source, 'extension.js')]: provider,
    [join(source, 'README.md')]: 'Files in memory.',
    [join(source, 'LICENSE')]: 'MIT',
    [join(workspace, 'virtual.code-workspace')]: JSON.stringify({ folders: [{ name: 'rules', uri: ADDRESS }] }),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const packed = join(folder, 'memory-files.vsix');
  await quietly(() =>
    createVSIX({ cwd: source, packagePath: packed, dependencies: false, allowMissingRepository: true }),
  );
  rmSync(source, { recursive: true });
  return { folder, example: workspace, beside: [packed], file: `${ADDRESS}/scores.funnel` };
}

export async function virtual({ check, desk }) {
  const { command, editor, input, page, rows, shot, shown, squiggles, until, view } = desk;

  await check('rules open and are right, lists beside them are read', async () => {
    await editor.locator('.view-line').first().waitFor();
    await page.locator('.statusbar-item[id="funnel.funnel-rules.funnel.status"]').waitFor();
    if ((await squiggles.count()) > 0) throw new Error('something is underlined');
  });

  await check('shares of the sample stand in the rules', async () => {
    await until('shares', async () => /\d%/.test(await shown()));
    await shot('virtual');
  });

  await check('tests are found and run', async () => {
    await command('Funnel: Run All Tests');
    await page.locator('.test-explorer .codicon-testing-passed-icon').first().waitFor();
    if ((await page.locator('.test-explorer .codicon-testing-failed-icon').count()) > 0) throw new Error('failed');
  });

  await check('a lead of the data is explained', async () => {
    await command('View: Focus First Editor Group');
    await command('Funnel: Explain a Lead…');
    await rows.nth(3).waitFor();
    const id = ((await rows.nth(3).locator('.label-name').textContent()) ?? '').trim();
    await input.fill(id);
    await page.keyboard.press('Enter');
    await view()
      .locator('h1', { hasText: `Lead ${id}` })
      .waitFor();
    await shot('virtual-explanation');
  });
}
