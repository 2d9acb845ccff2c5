// The shape of the line that is being written.
import { signatureHelp as shapeAt } from '@funnel/language-service';
import { MarkupKind, type SignatureHelp } from 'vscode-languageserver';
import { offsetIn } from '../convert.ts';
import { aboutFile, type Feature } from '../feature.ts';

export const signatureHelp: Feature = {
  capabilities: { signatureHelpProvider: { triggerCharacters: [' '], retriggerCharacters: [' '] } },
  register: context => {
    context.connection.onSignatureHelp(
      aboutFile(context, ({ file, path, program }, { position }): SignatureHelp | null => {
        const found = shapeAt(program.snapshot, path, offsetIn(file, position));
        if (found === null) return null;
        const { active, doc, label, parts } = found;
        return {
          signatures: [
            {
              label,
              documentation: { kind: MarkupKind.Markdown, value: doc },
              parameters: parts.map(({ start, end }) => ({ label: [start, end] })),
            },
          ],
          activeSignature: 0,
          // Beyond the last one: none of them.
          activeParameter: active ?? parts.length,
        };
      }),
    );
  },
};
