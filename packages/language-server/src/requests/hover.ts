// What is told where the pointer rests, in rules, tests and settings.
import { hover as tell } from '@funnel/language-service';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { offsetIn, rangeIn } from '../convert.ts';
import { aboutFile, type Feature } from '../feature.ts';
import { samplesOf } from '../samples.ts';
import { hoverBeside } from '../yaml/hover.ts';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: context => {
    context.connection.onHover(
      aboutFile(
        context,
        ({ file, path, program }, { position }): Hover | null => {
          const found = tell(program.snapshot, path, offsetIn(file, position), samplesOf(context).of(program));
          if (found === null) return null;
          return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: rangeIn(file, found.span) };
        },
        hoverBeside,
      ),
    );
  },
};
