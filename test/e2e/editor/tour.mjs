// A first program in the packed extension, as its author goes about it: made by the extension itself, then read, changed, tested,
// explained, drawn and compiled.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workbench.mjs';

const funnel = args =>
  spawnSync(process.execPath, [join(root, 'packages/cli/bin/funnel.mjs'), ...args], { encoding: 'utf8' });

/** `workspace` is the folder that is open: empty at first. */
export async function tour({ check, desk, workspace }) {
  const { command, editor, goTo, open, page, placeIn, rows, shot, shown, squiggles, until, view } = desk;
  const stored = path => readFileSync(join(workspace, path), 'utf8');
  const explorer = page.locator('.test-explorer .monaco-list-row');
  const status = page.locator('.statusbar-item[id="funnel.funnel-rules.funnel.status"]');
  const type = text => page.keyboard.type(text, { delay: 25 });
  const saved = async (path, test) => until(`${path} saved`, () => test(stored(path)));

  await check(
    'a first program is made in an empty folder',
    async () => {
      await command('Funnel: Create a First Program');
      await page.locator('.tab.active', { hasText: 'scores.funnel' }).waitFor();
      await until('files', () => existsSync(join(workspace, 'tests/scores.test.yaml')));
      const { stdout } = funnel(['test', workspace]);
      if (!/ passed, 0 failed/.test(stdout)) throw new Error(stdout);
    },
    { needed: true },
  );

  await check('the status bar tells its name and the digest that compiling gives', async () => {
    const digest = JSON.parse(funnel(['compile', workspace]).stdout).digests.rules;
    await status.filter({ hasText: 'My Company' }).waitFor();
    const text = await status.textContent();
    if (!text.includes(digest.slice('sha256:'.length, 'sha256:'.length + 8))) throw new Error(text);
  });

  await check('words, names and texts have colours', async () => {
    await until('colours', async () => {
      const colours = await editor
        .locator('.view-line span[class*=mtk]')
        .evaluateAll(spans => new Set(spans.map(span => getComputedStyle(span).color)).size);
      return colours >= 4;
    });
  });

  await check('the outline names what the file declares', async () => {
    await command('Explorer: Focus on Outline View');
    const outline = page.locator('.outline-tree .monaco-list-row');
    await outline.filter({ hasText: 'Our own people' }).first().waitFor();
    await outline.filter({ hasText: 'fit' }).first().waitFor();
  });
  await shot('program');

  await check('shares of the sample stand beside conditions and above declarations', async () => {
    await open('scores.funnel');
    await until('shares', async () => /employees between 50 and 2_000 ?83%/.test(await shown()));
    await page
      .locator('.codelens-decoration', { hasText: /of 40 sample leads/ })
      .first()
      .waitFor();
    await shot('shares');
  });

  await check('findings go by the settings', async () => {
    await open('funnel.yaml');
    const text = stored('funnel.yaml');
    await goTo(text.split('\n').length);
    await type('nothing: 1');
    await page
      .locator('.editor-group-container.active .squiggly-error, .editor-group-container.active .squiggly-warning')
      .first()
      .waitFor({ state: 'attached' });
    await command('File: Revert File');
  });

  await check('hovering a field tells its label and type', async () => {
    await open('scores.funnel');
    await goTo(...placeIn(stored('scores.funnel'), 'employees between', 3));
    await command('Show or Focus Hover');
    const hover = page.locator('.monaco-hover:visible').first();
    await hover.waitFor();
    await until('the hover', async () => /Company size/.test((await hover.textContent()) ?? ''));
    await shot('hover');
    await page.keyboard.press('Escape');
  });

  await check('go to definition opens the other file at the field', async () => {
    await goTo(...placeIn(stored('scores.funnel'), 'budget is approved', 2));
    await page.keyboard.press('F12');
    await page.locator('.tab.active', { hasText: 'facts.funnel' }).waitFor();
    const [line] = placeIn(stored('facts.funnel'), 'budget one of');
    await page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
  });

  await check('a completion is offered and taken', async () => {
    await open('scores.funnel');
    await goTo(...placeIn(stored('scores.funnel'), 'add 20 when budget is approved'));
    await type('add 5 when emplo');
    const suggestion = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'employees' }).first();
    await suggestion.waitFor();
    await shot('completion');
    await page.keyboard.press('Enter');
    await type(' >= 9 ');
    await until('the text', async () => /add 5 when employees >= 9/.test(await shown()));
    await command('File: Revert File');
  });

  await check('a declaration is offered once', async () => {
    await open('scores.funnel');
    await goTo(stored('scores.funnel').split('\n').length);
    await type('sco');
    const offers = page.locator('.suggest-widget.visible .monaco-list-row');
    await offers.first().waitFor();
    await page.waitForTimeout(800);
    const names = await offers.evaluateAll(all => all.map(each => each.querySelector('.label-name')?.textContent));
    if (names.filter(name => name === 'score').length !== 1) throw new Error(`offered: ${names}`);
    await page.keyboard.press('Escape');
    await command('File: Revert File');
  });

  await check('a misspelt name is mended by its quick fix', async () => {
    await open('scores.funnel');
    const [line, column] = placeIn(stored('scores.funnel'), 'budget is approved', 6);
    await goTo(line, column);
    await page.keyboard.press('Backspace');
    await squiggles.first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'budget' }).first();
    await fix.waitFor();
    await shot('quick-fix');
    await page.keyboard.press('Enter');
    await squiggles.first().waitFor({ state: 'detached' });
    await until('the name', async () => /add 20 when budget is approved/.test(await shown()));
    await command('File: Revert File');
  });

  await check('a block closes and is indented as it is typed, and a doc goes on', async () => {
    await open('scores.funnel');
    await goTo(stored('scores.funnel').split('\n').length);
    await type('/// First\nsecond\nscore late from 0 to 10 {\n');
    await type('add 5');
    await until('the block', async () =>
      (await shown()).includes('/// First\n/// second\n/// score late from 0 to 10 {'),
    );
    await command('File: Revert File');
    await goTo(stored('scores.funnel').split('\n').length);
    await type('score late from 0 to 10 {\nadd 5 when employees > 10');
    await until('the block', async () =>
      /score late from 0 to 10 ?.*\{\n {2}add 5 when employees > 10.*\n\}/.test(await shown()),
    );
    await command('File: Revert File');
  });

  await check('formatting puts a line in order', async () => {
    await open('scores.funnel');
    await goTo(...placeIn(stored('scores.funnel'), '20 when budget'));
    await type('   ');
    await until('the disorder', async () => /add {4}20 when budget/.test(await shown()));
    await command('Format Document');
    await until('order', async () => /add 20 when budget/.test(await shown()));
    await command('File: Revert File');
  });

  async function renamed(from, to) {
    await open('scores.funnel');
    await goTo(...placeIn(stored('scores.funnel'), `score ${from}`, 7));
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input').first();
    await box.waitFor();
    await box.fill(to);
    await page.keyboard.press('Enter');
    await until('the new name', async () => (await shown()).includes(`score ${to}`));
    await command('File: Save All');
    await saved('scores.funnel', text => text.includes(`score ${to}`) && text.includes(`when ${to} >= 60`));
    await saved('lifecycle.funnel', text => text.includes(`require ${to} >= 40`));
  }

  await check('renaming a score renames it in every file', async () => {
    await renamed('fit', 'suitability');
    await shot('rename');
  });

  await check('and back, so that everything is as it was', async () => {
    const before = funnel(['compile', workspace]).stdout;
    await renamed('suitability', 'fit');
    if (funnel(['compile', workspace]).stdout === before) throw new Error('nothing changed');
    if (!/ passed, 0 failed/.test(funnel(['test', workspace]).stdout)) throw new Error('tests fail');
  });

  await check('tests are listed and run', async () => {
    await command('Funnel: Run All Tests');
    await explorer.filter({ hasText: 'scores.test.yaml' }).first().waitFor();
    await page.locator('.test-explorer .codicon-testing-passed-icon').first().waitFor();
    if ((await page.locator('.test-explorer .codicon-testing-failed-icon').count()) > 0) throw new Error('failed');
    await shot('tests-passed');
  });

  await check('with continuous run tests run again after each change of a rule', async () => {
    await command('Test: Start Continuous Run');
    const profile = rows.filter({ hasText: 'Run' }).first();
    if (await profile.isVisible().catch(() => false)) await profile.click();
    await page.keyboard.press('Enter').catch(() => undefined);
    await open('scores.funnel');
    await goTo(...placeIn(stored('scores.funnel'), 'add 40 when employees', 'add 4'.length));
    await page.keyboard.press('Backspace');
    await type('3');
    await page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor();
    await shot('continuous-failed');
    await command('View: Focus Active Editor Group');
    await page.keyboard.press('Backspace');
    await type('4');
    await page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor({ state: 'detached' });
    await command('Test: Stop Continuous Run');
    await command('File: Revert File');
  });

  await check('a test that fails shows what was expected and what came', async () => {
    await open('tests/scores.test.yaml');
    const text = stored('tests/scores.test.yaml');
    const [line, column] = placeIn(text, '{ fit: 80 }', '{ fit: 8'.length);
    await goTo(line, column);
    await type('1');
    await until('the change', async () => (await shown()).includes('{ fit: 810 }'));
    await command('Test: Run Test at Cursor');
    await page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor();
    // At the line itself, and with the name of what was looked at in the list of results.
    await editor.getByText('80 != 810').first().waitFor();
    await page.locator('.test-output-peek-tree .monaco-list-row', { hasText: 'fit is otherwise' }).first().waitFor();
    await shot('test-failed');
    // What is run is saved before: it is taken back by hand.
    await goTo(line, column + 1);
    await page.keyboard.press('Backspace');
    await command('File: Save All');
    await saved('tests/scores.test.yaml', now => now === text);
  });

  await check('above each test stands what can be done with it', async () => {
    await open('tests/scores.test.yaml');
    await page.locator('.codelens-decoration a', { hasText: 'Run Test' }).first().waitFor();
  });

  await check('coverage is counted, and shown in the rules', async () => {
    await command('Test: Run All Tests with Coverage');
    const coverage = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Test Coverage' }) });
    await coverage.locator('.monaco-list-row', { hasText: 'scores.funnel' }).first().waitFor();
    await open('scores.funnel');
    await page.locator('.coverage-deco-gutter').first().waitFor();
    await page
      .locator('.codelens-decoration a', { hasText: /tests? · / })
      .first()
      .waitFor();
    await shot('coverage');
  });

  await explained({ check, desk, stored });

  await check('the lifecycle is drawn, box by box', async () => {
    await command('View: Close Other Editors in Group').catch(() => undefined);
    await command('Funnel: Show Graph…');
    await rows.filter({ hasText: 'Lifecycle' }).first().click();
    const picture = view().locator('svg').first();
    await picture.waitFor();
    const drawn = await view().locator('svg g > title').allTextContents();
    for (const stage of ['stage/inquiry', 'stage/mql', 'stage/nurture'])
      if (!drawn.includes(stage)) throw new Error(`${stage} is not among ${drawn}`);
    await shot('graph');
  });

  await check('a click on a box leads to its stage', async () => {
    await view()
      .locator('svg g', { has: page.locator('title', { hasText: 'stage/nurture' }) })
      .first()
      .click();
    const [line] = placeIn(stored('lifecycle.funnel'), 'stage nurture');
    await page.locator('.tab.active', { hasText: 'lifecycle.funnel' }).waitFor();
    await page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
  });

  await check('compiling writes the bundle that the command line writes', async () => {
    await command('Funnel: Compile…');
    const box = page.locator('.quick-input-widget:visible input[type=text]').first();
    await box.waitFor();
    await until('the usual name', async () => (await box.inputValue()).endsWith('/bundle.json'));
    await page.keyboard.press('Enter');
    const { stdout } = funnel(['compile', workspace]);
    await until('the same bytes', () => existsSync(join(workspace, 'bundle.json')) && stored('bundle.json') === stdout);
  });

  await check('the menu of the status bar checks the program', async () => {
    await status.click();
    await rows.filter({ hasText: 'Check Program' }).first().click();
    await page
      .locator('.notification-toast', { hasText: /My Company: 0 errors|My Company is right/ })
      .first()
      .waitFor();
    await shot('menu');
  });

  await check('the walkthrough has its steps', async () => {
    await command('Notifications: Clear All Notifications');
    await command('Welcome: Open Walkthrough...');
    await rows.filter({ hasText: 'Your first program' }).first().click();
    await page.locator('.gettingStartedContainer', { hasText: 'See the whole' }).first().waitFor();
    await shot('walkthrough');
    await command('View: Close Editor');
  });

  await check('the language server starts anew', async () => {
    await command('Notifications: Clear All Notifications');
    await command('Funnel: Restart Language Server');
    await open('scores.funnel');
    await goTo(...placeIn(stored('scores.funnel'), 'budget is approved', 6));
    await page.keyboard.press('Backspace');
    await squiggles.first().waitFor({ state: 'attached' });
    await page.keyboard.type('t');
    await squiggles.first().waitFor({ state: 'detached' });
    await command('File: Revert File');
  });
}

/** The explanation of a lead, told anew while its rules change. */
async function explained({ check, desk, stored }) {
  const { command, editor, goTo, input, open, page, placeIn, rows, shot, until, view } = desk;
  const body = view => view.locator('#content');

  await check('a lead is explained beside the rules', async () => {
    await open('scores.funnel');
    await command('Funnel: Explain a Lead…');
    await rows.filter({ hasText: 'A lead of a test…' }).first().waitFor();
    await input.fill('L07');
    await rows.filter({ hasText: 'L07' }).first().waitFor();
    await page.keyboard.press('Enter');
    await body(view()).locator('h1', { hasText: 'Lead L07' }).waitFor();
    const text = await body(view()).textContent();
    for (const part of ['Fit', 'Engagement', 'Marketing qualified']) if (!text.includes(part)) throw new Error(text);
    await shot('explanation');
  });

  await check('and told anew when a rule changes', async () => {
    const section = () => body(view()).locator('section', { hasText: 'Where we win most' }).first();
    const before = await section().textContent();
    await command('View: Focus First Editor Group');
    await goTo(...placeIn(stored('scores.funnel'), 'add 40 when employees', 'add 4'.length));
    await page.keyboard.press('Backspace');
    await page.keyboard.type('3');
    await until('other points', async () => {
      const now = await section().textContent();
      return now !== before && now.includes('30');
    });
    await shot('explanation-changed');
    await command('View: Focus First Editor Group');
    await command('File: Revert File');
    await until('the old points', async () => (await section().textContent()) === before);
  });

  await check('a line of it leads to its rule', async () => {
    await body(view()).locator('a', { hasText: 'Where we win most' }).first().click();
    const [line] = placeIn(stored('scores.funnel'), 'add 40 when employees');
    await page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
    await editor.locator('.view-line').first().waitFor();
  });
}
