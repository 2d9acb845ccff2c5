// funnel docs: the page about a code, in the terminal.

import { nearest } from '@funnel/data';
import type { AddCommand } from '../command.ts';
import { pageCodes, pageOf } from '../docs/pages.ts';
import { renderMarkdown } from '../docs/render-markdown.ts';
import { fail } from '../messages/failure.ts';
import { print } from '../terminal/output.ts';
import { terminal } from '../terminal/terminal.ts';

async function docs(code: string | undefined): Promise<void> {
  const codes = await pageCodes();
  if (code === undefined) return print(`${codes.join('\n')}\n`);
  const page = await pageOf(code.toLowerCase());
  if (page === null) return fail('unknown-page', { code, suggestion: nearest(code, codes) });
  await print(renderMarkdown(page, terminal()));
}

export const addDocs: AddCommand = program => {
  program
    .command('docs')
    .summary('what a code of check means')
    .description(
      'Prints the page about a code of funnel check: what it means, a wrong and a right example. Without a code: all codes.',
    )
    .argument('[code]', 'a code, such as unknown-name')
    .action(docs);
};
