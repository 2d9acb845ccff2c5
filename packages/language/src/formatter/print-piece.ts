// Prints a piece with the comments around it.
import type { Comment, Piece } from './pieces.ts';
import type { Writer } from './writer.ts';

/** Comments on lines of their own. */
export function writeComments(writer: Writer, comments: readonly Comment[], indent: number): void {
  for (const { text, blank } of comments) {
    writer.startLine(indent, blank);
    writer.write(text);
  }
}

/** Begins a line for a piece, below its comments. */
export function begin(writer: Writer, { before, blank }: Piece, indent: number): void {
  writeComments(writer, before, indent);
  writer.startLine(indent, blank);
}

/** The piece itself, with the comment behind it. */
export const writePiece = (writer: Writer, { text, behind }: Piece): void =>
  writer.write(behind === null ? text : `${text} ${behind}`);

const close = ({ text }: Comment): Comment => ({ text, blank: false });

/** A piece inside of a line, where no blank lines stand. */
export const withoutBlanks = (piece: Piece): Piece => ({ ...piece, before: piece.before.map(close), blank: false });

/** The first piece of a block, where no blank line comes first. */
export const withoutFirstBlank = (piece: Piece): Piece =>
  piece.before.length === 0
    ? { ...piece, blank: false }
    : { ...piece, before: piece.before.map((comment, index) => (index === 0 ? close(comment) : comment)) };
