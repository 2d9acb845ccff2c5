// The outline of a file.
import type { ParsedFile } from '@funnel/language';
import { type OutlineEntry, documentSymbols as outline } from '@funnel/language-service';
import type { DocumentSymbol } from 'vscode-languageserver';
import { rangeIn } from '../convert.ts';
import { aboutFile, type Feature } from '../feature.ts';
import { symbolKinds } from '../symbol-kinds.ts';

const symbolOf = (
  file: ParsedFile,
  { kind, name, detail, span, selection, children }: OutlineEntry,
): DocumentSymbol => ({
  name,
  detail,
  kind: symbolKinds[kind],
  range: rangeIn(file, span),
  selectionRange: rangeIn(file, selection),
  children: children.map(child => symbolOf(file, child)),
});

export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  register: context => {
    context.connection.onDocumentSymbol(
      aboutFile(context, ({ file, path, program }) =>
        outline(program.snapshot, path).map(entry => symbolOf(file, entry)),
      ),
    );
  },
};
