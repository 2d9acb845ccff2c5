// Small remarks between the words. Shares of the sample come once they are counted.
import { inlayHints as hints } from '@funnel/language-service';
import type { InlayHint } from 'vscode-languageserver';
import { offsetIn, rangeIn } from '../convert.ts';
import { aboutFile, type Feature } from '../feature.ts';
import { samplesOf } from '../samples.ts';

export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: true },
  register: context => {
    const { client, connection } = context;
    connection.languages.inlayHint.on(
      aboutFile(context, ({ file, path, program }, { range }): InlayHint[] => {
        const { outcomes, sample } = samplesOf(context).of(program);
        const part = { start: offsetIn(file, range.start), end: offsetIn(file, range.end) };
        const wanted = {
          outcomes,
          sample,
          params: client.chooses('inlayHints.params'),
          scores: client.chooses('inlayHints.scores'),
          shares: client.chooses('inlayHints.shares'),
        };
        return hints(program.snapshot, path, part, wanted).map(({ at, text, tooltip }) => ({
          position: rangeIn(file, { start: at, end: at }).start,
          label: text,
          tooltip,
          paddingLeft: true,
        }));
      }),
    );
  },
};
