// Files that rules name, to open with a click.
import { documentLinks as links } from '@funnel/language-service';
import { addressOf, rangeIn } from '../convert.ts';
import { aboutFile, type Feature } from '../feature.ts';

export const documentLinks: Feature = {
  capabilities: { documentLinkProvider: {} },
  register: context => {
    context.connection.onDocumentLinks(
      aboutFile(context, ({ file, path, program }) =>
        links(program.snapshot, path).map(link => ({
          range: rangeIn(file, link.span),
          target: addressOf(program.root, link.path),
        })),
      ),
    );
  },
};
