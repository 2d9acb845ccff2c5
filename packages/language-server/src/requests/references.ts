// All uses of a name, in rules, tests and settings.
import { type ProgramSymbol, referencesTo } from '@funnel/language-service';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { aboutFile, type Feature, type ServerContext } from '../feature.ts';
import { locationsOf, symbolBeside, symbolIn, textsOf } from '../named.ts';
import type { OpenProgram } from '../programs.ts';

async function used(
  context: ServerContext,
  program: OpenProgram,
  symbol: ProgramSymbol | null,
  declarations: boolean,
): Promise<Location[] | null> {
  if (symbol === null) return null;
  const texts = await textsOf(context, program);
  const found = referencesTo(program.snapshot, symbol, { declarations, texts: texts.map(({ file }) => file) });
  return locationsOf(program, found, texts);
}

export const references: Feature = {
  capabilities: { referencesProvider: true },
  register: context => {
    context.connection.onReferences(
      aboutFile(
        context,
        (place, { position, context: { includeDeclaration } }: ReferenceParams) =>
          used(context, place.program, symbolIn(place, position), includeDeclaration),
        (beside, { position, context: { includeDeclaration } }) =>
          used(context, beside.program, symbolBeside(beside, position), includeDeclaration),
      ),
    );
  },
};
