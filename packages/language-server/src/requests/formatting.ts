// Formatting: a whole file, the declarations of a range, and what was just typed.
import { FORMAT_TRIGGERS, formatting as format, onTypeFormatting, rangeFormatting } from '@funnel/language-service';
import { editsIn, offsetIn } from '../convert.ts';
import { aboutFile, type Feature } from '../feature.ts';

export const formatting: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: FORMAT_TRIGGERS[0],
      moreTriggerCharacter: FORMAT_TRIGGERS.slice(1),
    },
  },
  register: context => {
    const { connection } = context;
    connection.onDocumentFormatting(
      aboutFile(context, ({ program, path, file }) => editsIn(file, format(program.snapshot, path))),
    );
    connection.onDocumentRangeFormatting(
      aboutFile(context, ({ program, path, file }, { range }) => {
        const span = { start: offsetIn(file, range.start), end: offsetIn(file, range.end) };
        return editsIn(file, rangeFormatting(program.snapshot, path, span));
      }),
    );
    connection.onDocumentOnTypeFormatting(
      aboutFile(context, ({ program, path, file }, { position, ch }) =>
        editsIn(file, onTypeFormatting(program.snapshot, path, offsetIn(file, position), ch)),
      ),
    );
  },
};
