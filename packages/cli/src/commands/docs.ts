// funnel docs: the page about a code or a word, in the terminal.
import type { AddCommand } from '../command.ts';
import { contents } from '../docs/contents.ts';
import { lookUp, nameOf, namesIn, type Page, type Shelf, suggestion } from '../docs/look-up.ts';
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
  const names = namesIn(words, shelf);
  if (names === null) return unknown(words, shelf);
  for (const [index, name] of names.entries()) {
    const [page, ...others] = lookUp(name, shelf);
    if (index > 0) await print(`\n${'─'.repeat(style.width)}\n\n`);
    await print(renderMarkdown(await textOf(page!), style));
    if (others.length > 0)
      await print(`\nSee also: ${others.map(other => `funnel docs ${nameOf(other, shelf)}`).join(', ')}\n`);
  }
}

/** Names the words that have no page, where the others have one; else all of them, as one name. */
function unknown(words: readonly string[], shelf: Shelf): never {
  const strange = words.filter(word => lookUp(word, shelf).length === 0);
  const [name] = strange.length === 1 ? strange : [words.join(' ')];
  return fail('unknown-page', { name: name!, suggestion: suggestion(name!, shelf) });
}

export const addDocs: AddCommand = program => {
  program
    .command('docs')
    .summary('what a code of check or a word of the language means')
    .description(
      'Prints the pages about codes of funnel check, words of the language or commands, with examples. Without a name: all there are.',
    )
    .argument('[name...]', 'a code such as unknown-name, or words such as gate or halve every')
    .action(docs);
};
