// The packed extension in a real VS Code, once in the Node extension host and once in the web one. Ends "N passed, N failed, N skipped".
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deskOf } from './desk.mjs';
import { firstSight } from './first-sight.mjs';
import { checksOf, counts, end } from './report.mjs';
import { restricted } from './restricted.mjs';
import { tasks } from './tasks.mjs';
import { themes } from './themes.mjs';
import { tour } from './tour.mjs';
import { makeVirtualFolder, virtual } from './virtual.mjs';
import { makeSandbox, openBrowser, root, startServer, workbenchAddress } from './workbench.mjs';

function packedExtension() {
  const folder = join(root, 'editor-extension');
  const packed = readdirSync(folder).filter(name => name.endsWith('.vsix'));
  if (packed.length !== 1) throw new Error(`expected one .vsix in editor-extension, found ${packed.length}`);
  return join(folder, packed[0]);
}

/** `example` is copied to be the workspace; `file` is open at first, where there is one. */
async function lookAt({ beside = [], browser, example, file, host, isTrusting = true, what }) {
  const web = host === 'web';
  const sandbox = await makeSandbox({ packed: [packedExtension(), ...beside], example, isTrusting, web });
  let server;
  let context;
  try {
    server = await startServer(sandbox, { isTrusting });
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(workbenchAddress(server, sandbox, file));
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    const desk = deskOf(page, host);
    await what({ check: checksOf(host, desk), desk, web, workspace: sandbox.workspace });
  } finally {
    await context?.close();
    await server?.stop();
    await sandbox.remove();
  }
}

const empty = mkdtempSync(join(tmpdir(), 'funnel-empty-'));
const small = join(root, 'test/e2e/editor/workspace');
const wanted = process.argv.slice(2);
const virtualFolder = await makeVirtualFolder();
const browser = await openBrowser();
for (const host of ['node', 'web']) {
  for (const [name, job] of [
    ['first', { example: small, file: 'rules.funnel', what: firstSight }],
    ...(host === 'node' ? [['tasks', { example: small, file: 'rules.funnel', what: tasks }]] : []),
    ['tour', { example: empty, file: null, what: tour }],
    ['restricted', { example: small, file: 'rules.funnel', isTrusting: false, what: restricted }],
    ['virtual', { ...virtualFolder, what: virtual }],
    ...(host === 'node'
      ? [['themes', { example: join(root, 'examples/acme-cloud'), file: 'gates.funnel', what: themes }]]
      : []),
  ]) {
    if (wanted.length > 0 && !wanted.includes(`${host}-${name}`)) continue;
    try {
      await lookAt({ browser, host, ...job });
    } catch (error) {
      counts.failed += 1;
      console.log(`  FAIL  ${host}: ${error.message ?? error}`);
    }
  }
}
await browser.close();
rmSync(empty, { recursive: true });
rmSync(virtualFolder.folder, { recursive: true });
end();
