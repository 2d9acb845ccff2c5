// Tasks run the command line, and what it writes becomes entries under Problems.

export async function tasks({ check, desk }) {
  const { command, page, rows, shot, squiggles, until } = desk;
  const problems = page.locator('.markers-panel .monaco-list-row', { hasText: 'employes' });

  await check('what the server tells is listed once', async () => {
    await squiggles.first().waitFor({ state: 'attached' });
    await command('View: Focus Problems');
    await until('one entry', async () => (await problems.count()) === 1);
  });

  await check('funnel: check adds what the command line tells', async () => {
    await command('Tasks: Run Task');
    await rows.filter({ hasText: 'funnel' }).first().click();
    await rows.filter({ hasText: 'funnel: check' }).first().click();
    // The terminal comes to the front when it starts.
    await page.locator('.terminal-outer-container:visible').first().waitFor();
    await command('View: Focus Problems');
    await until('two entries', async () => (await problems.count()) === 2);
    const errors = await page.locator('.markers-panel .monaco-list-row .codicon-error').count();
    if (errors !== 2) throw new Error(`${errors} errors`);
    await shot('task');
  });
}
