// From a name to what declares it.
import { declarationsOf, type ProgramSymbol } from '@funnel/language-service';
import type { Location, TextDocumentPositionParams } from 'vscode-languageserver';
import { aboutFile, type Feature, type ServerContext } from '../feature.ts';
import { locationsOf, symbolBeside, symbolIn, textsOf } from '../named.ts';
import type { OpenProgram } from '../programs.ts';

async function declared(
  context: ServerContext,
  program: OpenProgram,
  symbol: ProgramSymbol | null,
): Promise<Location[] | null> {
  if (symbol === null) return null;
  // Only owners are declared beside the rules.
  const texts = symbol.kind === 'owner' ? await textsOf(context, program) : [];
  const found = declarationsOf(
    program.snapshot,
    symbol,
    texts.map(({ file }) => file),
  );
  return locationsOf(program, found, texts);
}

export const definition: Feature = {
  capabilities: { definitionProvider: true, declarationProvider: true },
  register: context => {
    const handler = aboutFile(
      context,
      (place, { position }: TextDocumentPositionParams) => declared(context, place.program, symbolIn(place, position)),
      (beside, { position }) => declared(context, beside.program, symbolBeside(beside, position)),
    );
    context.connection.onDefinition(handler);
    context.connection.onDeclaration(handler);
  },
};
