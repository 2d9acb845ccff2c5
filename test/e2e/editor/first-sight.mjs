// The packed extension in a real VS Code, as an author meets it: colours, a squiggle and a Problems entry while typing, and
// both gone after the repair. Once in the Node extension host, once in the web one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeSandbox, openBrowser, picture, root, startServer, workbenchAddress } from './workbench.mjs';

const counts = { passed: 0, failed: 0 };
const timeout = 30_000;

async function check(host, name, body) {
  try {
    await body();
    counts.passed += 1;
    console.log(`  ok    ${host}: ${name}`);
  } catch (error) {
    counts.failed += 1;
    console.log(
      `  FAIL  ${host}: ${name}\n${String(error.message ?? error)
        .split('\n')
        .slice(0, 6)
        .join('\n')}`,
    );
  }
}

function packedExtension() {
  const folder = join(root, 'editor-extension');
  const packed = readdirSync(folder).filter(name => name.endsWith('.vsix'));
  if (packed.length !== 1) throw new Error(`expected one .vsix in editor-extension, found ${packed.length}`);
  return join(folder, packed[0]);
}

async function lookAt(host) {
  const web = host === 'web';
  const sandbox = await makeSandbox({ vsix: packedExtension(), example: join(root, 'test/e2e/editor/workspace'), web });
  let server;
  let browser;
  try {
    server = await startServer(sandbox);
    browser = await openBrowser();
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    page.setDefaultTimeout(timeout);
    await page.goto(workbenchAddress(server, sandbox, 'rules.funnel'));
    const editor = page.locator('.editor-instance .monaco-editor').first();
    const line = number => editor.locator('.view-line').nth(number - 1);
    const squiggle = editor.locator('.squiggly-error');
    const command = async title => {
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget input[type=text]').first();
      await input.waitFor();
      await input.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
      await page.keyboard.press('Enter');
    };

    await check(host, 'the file opens', () => line(1).getByText('funnel').first().waitFor());

    await check(host, 'keyword, name, text and comment have colours of their own', async () => {
      await page.waitForFunction(() => {
        const spans = [...document.querySelectorAll('.editor-instance .view-line span[class*=mtk]')];
        return new Set(spans.map(span => span.className)).size >= 4;
      });
      const colours = await editor
        .locator('.view-line span[class*=mtk]')
        .evaluateAll(spans =>
          spans.map(span => [span.textContent.replaceAll('\u00a0', ' ').trim(), getComputedStyle(span).color]),
        );
      const colourOf = text => colours.find(([found]) => found === text || found.startsWith(text))?.[1];
      const seen = [colourOf('// '), colourOf('score'), colourOf('"Fit"'), colourOf('40')];
      if (seen.some(colour => colour === undefined) || new Set(seen).size < 4)
        throw new Error(`colours: ${JSON.stringify(seen)} of ${JSON.stringify(colours.slice(0, 40))}`);
    });

    await check(host, 'a slip is underlined', () => squiggle.first().waitFor({ state: 'attached' }));

    await check(host, 'and listed under Problems with its code and the suggestion', async () => {
      await command('View: Focus Problems');
      const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'employes' }).first();
      await row.waitFor();
      const text = (await row.textContent()) ?? '';
      if (!/unknown-name|unknown-field/.test(text) || !/employees/.test(text)) throw new Error(`row: ${text}`);
    });
    await picture(page, `${host}-problems`);

    await check(host, 'the repair takes both away', async () => {
      await command('View: Focus Active Editor Group');
      await command('Go to Line/Column...');
      const input = page.locator('.quick-input-widget input[type=text]').first();
      await input.waitFor();
      await input.fill(':10:17');
      await page.keyboard.press('Enter');
      await page.keyboard.type('e', { delay: 20 });
      await squiggle.first().waitFor({ state: 'detached' });
      await page
        .locator('.markers-panel .monaco-list-row', { hasText: 'employes' })
        .first()
        .waitFor({ state: 'detached' });
    });

    await check(host, 'a name that only the other file declares is known', async () => {
      if ((await squiggle.count()) !== 0) throw new Error('something is still underlined');
    });

    await check(host, 'a brace deleted is one problem, at once', async () => {
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nscore late from 0 to 10 {\nadd 5 when employees > 10', { delay: 5 });
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Backspace');
      await squiggle.first().waitFor({ state: 'attached' });
      await page.locator('.markers-panel .monaco-list-row', { hasText: 'block-not-closed' }).first().waitFor();
      const errors = await page.locator('.markers-panel .monaco-list-row .codicon-error').count();
      if (errors !== 1) throw new Error(`${errors} problems`);
    });
    await picture(page, `${host}-typing`);
  } finally {
    await browser?.close();
    await server?.stop();
    await sandbox.remove();
  }
}

for (const host of ['node', 'web']) {
  try {
    await lookAt(host);
  } catch (error) {
    counts.failed += 1;
    console.log(`  FAIL  ${host}: ${error.message ?? error}`);
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed, 0 skipped`);
process.exit(counts.failed > 0 ? 1 : 0);
