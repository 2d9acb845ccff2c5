// The packed extension as an author meets it: colours, a squiggle and a Problems entry while typing, and both gone after the repair.

export async function firstSight({ check, desk }) {
  const { command, editor, page, shot } = desk;
  const line = number => editor.locator('.view-line').nth(number - 1);
  const squiggle = editor.locator('.squiggly-error');
  await check('the file opens', () => line(1).getByText('funnel').first().waitFor());

  await check('keyword, name, text and comment have colours of their own', async () => {
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

  await check('a slip is underlined', () => squiggle.first().waitFor({ state: 'attached' }));

  await check('and listed under Problems with its code and the suggestion', async () => {
    await command('View: Focus Problems');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'employes' }).first();
    await row.waitFor();
    const text = (await row.textContent()) ?? '';
    if (!/unknown-name|unknown-field/.test(text) || !/employees/.test(text)) throw new Error(`row: ${text}`);
  });
  await shot('problems');

  await check('the repair takes both away', async () => {
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

  await check('a name that only the other file declares is known', async () => {
    if ((await squiggle.count()) !== 0) throw new Error('something is still underlined');
  });

  await check('a brace deleted is one problem, at once', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nscore late from 0 to 10 {\nadd 5 when employees > 10', { delay: 5 });
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Backspace');
    await squiggle.first().waitFor({ state: 'attached' });
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'block-not-closed' }).first().waitFor();
    const errors = await page.locator('.markers-panel .monaco-list-row .codicon-error').count();
    if (errors !== 1) throw new Error(`${errors} problems`);
  });
  await shot('typing');
}
