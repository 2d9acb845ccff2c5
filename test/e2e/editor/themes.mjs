// Rules, an explanation and a picture in themes of each kind: everything can be read on its ground.
import { worstContrast } from './contrast.mjs';

const THEMES = ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'];
/** Of text on its ground, as the guidelines for accessible pages ask. */
const LEAST = 4.5;

export async function themes({ check, desk }) {
  const { command, goTo, input, page, rows, shot, until, view } = desk;
  const views = () => page.locator('iframe.webview.ready');

  await check('an explanation and a picture are open', async () => {
    await until('shares', async () => /\d%/.test(await desk.shown()));
    await command('Funnel: Explain a Lead…');
    await rows.filter({ hasText: 'A lead of a test…' }).first().waitFor();
    await rows.nth(5).click();
    await view().locator('h1').waitFor();
    await command('View: Focus First Editor Group');
    await command('Funnel: Show Graph…');
    await rows.filter({ hasText: 'Lifecycle' }).first().click();
    await view().locator('svg').first().waitFor();
  });

  for (const theme of THEMES) {
    await check(`everything can be read in ${theme}`, async () => {
      await command('Preferences: Color Theme');
      await input.waitFor();
      await input.fill(theme);
      await rows.filter({ hasText: theme }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(800);
      await command('View: Focus First Editor Group');
      await goTo(1);
      const name = `theme-${theme.toLowerCase().replaceAll(' ', '-')}`;
      await shot(`${name}-graph`);
      await page.locator('.tab', { hasText: 'Lead' }).first().click();
      await page.waitForTimeout(300);
      await shot(`${name}-explanation`);
      await page.locator('.tab', { hasText: 'Lifecycle' }).first().click();
      const count = await views().count();
      const found = [];
      for (let at = 0; at < count; at += 1) {
        const frame = page.frameLocator(`iframe.webview.ready >> nth=${at}`).frameLocator('#active-frame');
        found.push(
          await frame
            .locator('body')
            .evaluate(
              (_body, [script, selector]) => new Function(`return (${script})`)()(selector),
              [worstContrast.toString(), '#bar button, #content *:not(title, style)'],
            ),
        );
      }
      if (found.length !== 2) throw new Error(`${found.length} views`);
      for (const { contrast, text } of found)
        if (contrast < LEAST) throw new Error(`contrast of ${contrast.toFixed(2)}: ${text}`);
    });
  }
}
