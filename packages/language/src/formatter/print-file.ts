// Prints a file: its declarations one after the other, and as it stands what has errors.
import type { Span } from '../syntax/nodes/node.ts';
import type { ParsedDeclaration, ParsedFile } from '../syntax/parsed-file.ts';
import { pieceFrom, piecesOf } from './pieces.ts';
import { type Printing, printLine } from './print-line.ts';
import { begin, writeComments, writePiece } from './print-piece.ts';
import { printDeclaration } from './printers/index.ts';
import { signsOf } from './spacing.ts';
import { unitsOf } from './units.ts';
import { createWriter } from './writer.ts';

/** Whether a declaration has errors of syntax, so that it is left as it is. */
export const isBroken = ({ diagnostics }: ParsedDeclaration): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** The stretches of a file that are left as they are. */
export const brokenStretches = ({ declarations }: ParsedFile): readonly Span[] =>
  declarations.filter(isBroken).map(({ start, end }) => ({ start, end }));

/** The text of a file as it should be. */
export function printFile(file: ParsedFile): string {
  const { pieces: found, rest } = piecesOf(file.text, brokenStretches(file));
  const pieces = [...found];
  const writer = createWriter();
  for (const declaration of file.declarations) {
    const { node, start } = declaration;
    if (isBroken(declaration)) {
      const piece = pieces[pieceFrom(pieces, start)]!;
      begin(writer, piece, 0);
      writePiece(writer, piece);
    } else if (node !== null) {
      for (const { end, text } of unitsOf(node, file.text.slice(start, declaration.end))) {
        const at = pieceFrom(pieces, start + end) - 1;
        pieces[at] = { ...pieces[at]!, text };
      }
      const printing: Printing = {
        text: file.text,
        pieces,
        signs: signsOf(node, start, file.text),
        writer,
        startingAt: offset => pieceFrom(pieces, start + offset),
        endingAt: offset => pieceFrom(pieces, start + offset) - 1,
      };
      printLine(printing, printDeclaration(node), 0, false);
    }
  }
  writeComments(writer, rest, 0);
  return writer.text();
}
