// Renames in rules, tests and settings. Why not is told as the message of the error.
import {
  type ProgramSymbol,
  prepareRename,
  type Refusal,
  refusedSymbol,
  renameSymbol,
  symbolAt,
  symbolInText,
} from '@funnel/language-service';
import {
  LSPErrorCodes,
  type Position,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { offsetIn, rangeIn } from '../convert.ts';
import { aboutFile, type Feature, type Place, type ServerContext } from '../feature.ts';
import { rangeInText, symbolBeside, textsOf } from '../named.ts';
import { type OpenProgram, uriIn } from '../programs.ts';
import { type BesidePlace, textFileOf } from '../yaml/beside.ts';

type Failed = ResponseError<void>;
type Prepared = { readonly range: Range; readonly placeholder: string } | Failed | null;

const refused = ({ message }: Refusal): Failed => new ResponseError(LSPErrorCodes.RequestFailed, message);

function prepare({ file, path, program }: Place, { position }: PrepareRenameParams): Prepared {
  const found = prepareRename(program.snapshot, path, offsetIn(file, position));
  if ('refusal' in found) return refused(found);
  return { range: rangeIn(file, found.span), placeholder: found.placeholder };
}

function prepareBeside(place: BesidePlace, { position }: PrepareRenameParams): Prepared {
  const { document, program } = place;
  const file = textFileOf(place);
  const found = symbolInText(program.snapshot, file, document.offsetAt(position));
  if (found === null) return null;
  const refusal = refusedSymbol(program.snapshot, found.symbol);
  if (refusal !== null) return refused(refusal);
  const { start, end } = found.span;
  return { range: rangeInText(file, found.span), placeholder: file.text.slice(start, end) };
}

/** A change is made of nothing that is only likely. */
const certainSymbol = ({ file, path, program }: Place, position: Position): ProgramSymbol | null =>
  symbolAt(program.snapshot, path, offsetIn(file, position))?.symbol ?? null;

/** Where no name stands, preparing has said why. */
async function renamed(
  context: ServerContext,
  program: OpenProgram,
  symbol: ProgramSymbol | null,
  name: string,
): Promise<WorkspaceEdit | Failed | null> {
  if (symbol === null) return null;
  const texts = await textsOf(context, program);
  const { snapshot } = program;
  const found = renameSymbol(
    snapshot,
    texts.map(({ file }) => file),
    symbol,
    name,
  );
  if ('refusal' in found) return refused(found);
  const changes: { [uri: string]: TextEdit[] } = {};
  for (const [path, edits] of found.edits) {
    const file = snapshot.files.get(path);
    const beside = texts.find(text => text.file.path === path);
    const uri = beside?.uri ?? uriIn(program, path);
    changes[uri] = edits.flatMap(({ span, text }) => {
      if (file !== undefined) return [{ range: rangeIn(file, span), newText: text }];
      return beside === undefined ? [] : [{ range: rangeInText(beside.file, span), newText: text }];
    });
  }
  return { changes };
}

export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register: context => {
    context.connection.onPrepareRename(aboutFile(context, prepare, prepareBeside));
    context.connection.onRenameRequest(
      aboutFile(
        context,
        (place, { position, newName }: RenameParams) =>
          renamed(context, place.program, certainSymbol(place, position), newName),
        (beside, { position, newName }) => renamed(context, beside.program, symbolBeside(beside, position), newName),
      ),
    );
  },
};
