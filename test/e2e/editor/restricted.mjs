// A folder that nobody has trusted yet: the language is all there, and nothing of the folder is run.

export async function restricted({ check, desk, web }) {
  const { command, editor, goTo, page, rows, shot, shown, squiggles, until } = desk;

  await check('the folder is in restricted mode', async () => {
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  });

  await check('colours and findings are there', async () => {
    await squiggles.first().waitFor({ state: 'attached' });
    await until('colours', async () => {
      const colours = await editor
        .locator('.view-line span[class*=mtk]')
        .evaluateAll(spans => new Set(spans.map(span => getComputedStyle(span).color)).size);
      return colours >= 4;
    });
    await shot('restricted');
  });

  await check('a quick fix mends a name', async () => {
    await goTo(10, 13);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'employees' }).first().waitFor();
    await page.keyboard.press('Enter');
    await squiggles.first().waitFor({ state: 'detached' });
    await until('the name', async () => /require employees >= 200/.test(await shown()));
    await command('File: Revert File');
  });

  await check('the program can be checked', async () => {
    await command('Funnel: Check Program');
    await page.locator('.notification-toast', { hasText: 'A small program: 1 error' }).first().waitFor();
    await command('Notifications: Clear All Notifications');
  });

  if (web) return;
  await check('a task asks for trust, and does not run without it', async () => {
    await command('Tasks: Run Task');
    const dialog = page.locator('.monaco-dialog-box', { hasText: /trust/i });
    await until('the question', async () => {
      if ((await dialog.count()) > 0) return true;
      const task = rows.filter({ hasText: /funnel/ }).first();
      if ((await task.count()) > 0) await task.click().catch(() => undefined);
      return false;
    });
    await shot('restricted-task');
    await dialog.getByText('Cancel').first().click();
    await dialog.waitFor({ state: 'detached' });
    if ((await page.locator('.terminal-outer-container:visible').count()) > 0) throw new Error('a terminal was opened');
  });
}
