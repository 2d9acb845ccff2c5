// What else in the file is the same name.
import { highlights as found } from '@funnel/language-service';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { offsetIn, rangeIn } from '../convert.ts';
import { aboutFile, type Feature } from '../feature.ts';

const kinds = { read: DocumentHighlightKind.Read, write: DocumentHighlightKind.Write } as const;

export const highlights: Feature = {
  capabilities: { documentHighlightProvider: true },
  register: context => {
    context.connection.onDocumentHighlight(
      aboutFile(context, ({ file, path, program }, { position }) => {
        const all = found(program.snapshot, path, offsetIn(file, position));
        return (
          all?.map(({ kind, span }): DocumentHighlight => ({ kind: kinds[kind], range: rangeIn(file, span) })) ?? null
        );
      }),
    );
  },
};
