// What an author does at the keyboard, and what can be seen then.
import { picture } from './workbench.mjs';

/** Of a page with the workbench open. Names of pictures begin with the host. */
export function deskOf(page, host) {
  const input = page.locator('.quick-input-widget:visible input[type=text]').first();
  const editor = page.locator('.editor-group-container.active .editor-instance').first();
  const rows = page.locator('.quick-input-list .monaco-list-row');

  /** Runs a command of the palette. */
  async function command(title) {
    const row = rows.filter({ hasText: title }).first();
    // Commands of extensions come a little after the window: what is not listed yet is asked for again.
    for (let attempt = 0; ; attempt += 1) {
      await page.keyboard.press('F1');
      await input.waitFor();
      await input.fill(`>${title}`);
      const there = await row.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
      if (there) break;
      if (attempt === 4) throw new Error(`no command ${title}`);
      await page.keyboard.press('Escape');
    }
    await row.click();
  }

  /** Opens a file by its name and waits until it is in front. */
  async function open(name) {
    await page.keyboard.press('Control+p');
    await input.waitFor();
    await input.fill(name);
    await rows
      .filter({ hasText: name.split('/').at(-1) })
      .first()
      .click();
    await page.locator('.editor-group-container.active .tab.active', { hasText: name.split('/').at(-1) }).waitFor();
    await editor.locator('.view-line').first().waitFor();
  }

  async function goTo(line, column = 1) {
    await command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+g');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    // The cursor is there before the keys are: what is pressed meanwhile goes to the box that is closing.
    await input.waitFor({ state: 'hidden' });
    await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** The place, from 1, of the n-th occurrence of a text in a text. */
  function placeIn(text, wanted, into = 0) {
    const offset = text.indexOf(wanted);
    if (offset < 0) throw new Error(`no ${wanted}`);
    const before = text.slice(0, offset + into).split('\n');
    return [before.length, before.at(-1).length + 1];
  }

  /** Text that the editor shows, as far as it is on the screen. */
  async function shown() {
    const lines = await editor.locator('.view-line').evaluateAll(all =>
      all
        .map(each => [Number.parseFloat(each.style.top), each.textContent.replaceAll('\u00a0', ' ')])
        .sort((a, b) => a[0] - b[0])
        .map(([, text]) => text),
    );
    return lines.join('\n');
  }

  /** Waits until `body` gives something true, and gives it. */
  async function until(what, body, patience = 20_000) {
    const end = Date.now() + patience;
    let last;
    while (Date.now() < end) {
      last = await body();
      if (last) return last;
      await page.waitForTimeout(150);
    }
    throw new Error(`not seen: ${what}`);
  }

  /** A command, and what is written into the box that it opens. */
  async function answer(text) {
    await input.waitFor();
    await input.fill(text);
    await page.keyboard.press('Enter');
  }

  const squiggles = editor.locator('.squiggly-error');
  /** The page inside the view that was opened last. */
  const view = () => page.frameLocator('iframe.webview.ready >> nth=-1').frameLocator('#active-frame');
  const shot = name => picture(page, `${host}-${name}`);
  return { page, host, input, editor, rows, command, open, goTo, placeIn, shown, until, answer, squiggles, view, shot };
}
