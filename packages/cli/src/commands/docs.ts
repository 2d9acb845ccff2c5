// funnel docs: the page about a code or a word, in the terminal.
import type { AddCommand } from '../command.ts';
import { contents } from '../docs/contents.ts';
import { lookUp, nameOf, type Page, type Shelf, suggestion } from '../docs/look-up.ts';
import { manualText, pageCodes, pageOf } from '../docs/pages.ts';
import { renderMarkdown } from '../docs/render-markdown.ts';
import { MANUAL } from '../generated/manual.ts';
import { fail } from '../messages/failure.ts';
import { print } from '../terminal/output.ts';
import { terminal } from '../terminal/terminal.ts';

const textOf = async (page: Page): Promise<string> =>
  page.kind === 'code' ? ((await pageOf(page.code)) ?? '') : manualText(page.page);

async function docs(words: readonly string[]): Promise<void> {
  const shelf: Shelf = { codes: pageCodes(), manual: MANUAL };
  const style = terminal();
  if (words.length === 0) return print(contents(shelf, style.width));
  const asked = words.join(' ');
  const [page, ...others] = lookUp(asked, shelf);
  if (page === undefined) return fail('unknown-page', { name: asked, suggestion: suggestion(asked, shelf) });
  await print(renderMarkdown(await textOf(page), style));
  if (others.length > 0)
    await print(`\nSee also: ${others.map(other => `funnel docs ${nameOf(other, shelf)}`).join(', ')}\n`);
}

export const addDocs: AddCommand = program => {
  program
    .command('docs')
    .summary('what a code of check or a word of the language means')
    .description(
      'Prints the page about a code of funnel check, a word of the language or a command, with examples. Without a name: all there are.',
    )
    .argument('[name...]', 'a code such as unknown-name, or words such as gate or halve every')
    .action(docs);
};
