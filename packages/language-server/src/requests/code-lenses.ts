// Lines above declarations, from all who have something to say there.
import { codeLenses as ofSample } from '@funnel/language-service';
import type { CodeLens } from 'vscode-languageserver';
import { rangeIn } from '../convert.ts';
import { aboutFile, type Feature, type Place, type ServerContext } from '../feature.ts';
import { samplesOf } from '../samples.ts';

type LensSource = (context: ServerContext, place: Place) => readonly CodeLens[] | Promise<readonly CodeLens[]>;

const sampleLenses: LensSource = (context, { file, path, program }) => {
  const { outcomes } = samplesOf(context).of(program);
  if (!context.client.chooses('codeLens.sample')) return [];
  return ofSample(program.snapshot, path, outcomes).map(({ span, title }) => ({
    range: rangeIn(file, span),
    command: { title, command: '' },
  }));
};

const sources: readonly LensSource[] = [sampleLenses];

export const codeLenses: Feature = {
  capabilities: { codeLensProvider: {} },
  register: context => {
    context.connection.onCodeLens(
      aboutFile(
        context,
        async (place): Promise<CodeLens[]> => (await Promise.all(sources.map(source => source(context, place)))).flat(),
      ),
    );
  },
};
