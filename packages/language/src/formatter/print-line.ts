// Prints a line with the lines in its braces: what fits stands on one line, what does not is broken at its gaps.
import * as tokens from '../syntax/lexer/tokens.ts';
import type { Depth, Gap, Line } from './line.ts';
import { lineEnds, type Piece } from './pieces.ts';
import { begin, withoutBlanks, withoutFirstBlank, writeComments, writePiece } from './print-piece.ts';
import { spaceBetween } from './spacing.ts';
import type { Writer } from './writer.ts';

/** How long a line may be; one without gaps is as long as it is. */
const LIMIT = 130;

/** What printing a declaration needs. */
export interface Printing {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly signs: ReadonlySet<number>;
  readonly writer: Writer;
  /** The piece that starts, or ends, at an offset of the declaration. */
  readonly startingAt: (offset: number) => number;
  readonly endingAt: (offset: number) => number;
}

const write = ({ pieces, writer }: Printing, at: number): void => writePiece(writer, pieces[at]!);

/** Whether a comment keeps a piece from standing behind the one before it. */
const isApart = ({ pieces }: Printing, at: number): boolean =>
  pieces[at]!.before.length > 0 || pieces[at - 1]!.behind !== null;

const space = ({ pieces, signs }: Printing, at: number): '' | ' ' => spaceBetween(pieces[at - 1]!, pieces[at]!, signs);

/** Whether the pieces from `from` up to `to` may stand on the line that is being written. */
function fits(printing: Printing, from: number, to: number): boolean {
  let width = printing.writer.width() + printing.pieces[from]!.text.length;
  for (let at = from + 1; at < to && width <= LIMIT; at++) {
    if (isApart(printing, at)) return false;
    width += space(printing, at).length + printing.pieces[at]!.text.length;
  }
  return width <= LIMIT;
}

type Breaks = ReadonlyMap<number, Depth>;

function breaksOf({ startingAt, endingAt }: Printing, gaps: readonly Gap[], extra: number): Breaks {
  return new Map(
    gaps.map(({ side, at, level, indent }) => [
      side === 'before' ? startingAt(at) : endingAt(at) + 1,
      { level, indent: indent + extra },
    ]),
  );
}

/** Prints pieces behind what is on the line. `inner` is the indentation of what must go to a line of its own. */
function flow(printing: Printing, from: number, to: number, breaks: Breaks, indent: number, inner: number): void {
  const level = fits(printing, from, to) ? null : lowestLevel(breaks, from, to);
  if (level === null) {
    writeAll(printing, from, to, inner);
    return;
  }
  let start = from;
  let deeper = inner;
  for (let at = from + 1; at < to; at++) {
    const gap = breaks.get(at);
    if (gap?.level !== level) continue;
    flow(printing, start, at, breaks, indent, deeper);
    begin(printing.writer, withoutBlanks(printing.pieces[at]!), indent + gap.indent);
    start = at;
    deeper = indent + gap.indent + 1;
  }
  flow(printing, start, to, breaks, indent, deeper);
}

function writeAll(printing: Printing, from: number, to: number, inner: number): void {
  write(printing, from);
  for (let at = from + 1; at < to; at++) {
    if (isApart(printing, at)) begin(printing.writer, withoutBlanks(printing.pieces[at]!), inner);
    else printing.writer.write(space(printing, at));
    write(printing, at);
  }
}

/** Of the gaps behind the first piece; null where there are none. */
function lowestLevel(breaks: Breaks, from: number, to: number): number | null {
  let lowest: number | null = null;
  for (let at = from + 1; at < to; at++) {
    const level = breaks.get(at)?.level;
    if (level !== undefined && (lowest === null || level < lowest)) lowest = level;
  }
  return lowest;
}

/** Whether all of a block stands on the line of its head: a single line that its author wrote there, or none. */
function isFlat(printing: Printing, { block }: Line, from: number, open: number, close: number): boolean {
  const { text, pieces } = printing;
  if (block.length === 0) return close === open + 1 && !isApart(printing, close);
  const isOneLine = block.length === 1 && block[0]!.block.length === 0;
  const written = text.slice(pieces[open]!.end, pieces[close]!.start);
  return isOneLine && lineEnds(written) === 0 && fits(printing, from, close + 1);
}

/** Prints a line. `first` tells that it is the first of its block, where no blank line stands. */
export function printLine(printing: Printing, line: Line, indent: number, first: boolean): void {
  const { pieces, writer, startingAt, endingAt } = printing;
  const from = startingAt(line.span.start);
  const close = endingAt(line.span.end);
  begin(writer, first ? withoutFirstBlank(pieces[from]!) : pieces[from]!, indent);
  if (pieces[close]!.type === tokens.closeBrace) printBraced(printing, line, indent, from, close);
  else flow(printing, from, close + 1, breaksOf(printing, line.gaps, 0), indent, indent + 1);
}

function printBraced(printing: Printing, line: Line, indent: number, from: number, close: number): void {
  const { pieces, writer } = printing;
  const open = from + pieces.slice(from, close).findIndex(({ type }) => type === tokens.openBrace);
  const flat = isFlat(printing, line, from, open, close);
  // What a head goes on with is set apart from the lines of its block.
  flow(printing, from, flat ? close + 1 : open + 1, breaksOf(printing, line.gaps, 1), indent, indent + 2);
  if (flat) return;
  for (const [index, inner] of line.block.entries()) printLine(printing, inner, indent + 1, index === 0);
  const last = line.block.length === 0 ? withoutFirstBlank(pieces[close]!) : pieces[close]!;
  writeComments(writer, last.before, indent + 1);
  writer.startLine(indent, false);
  write(printing, close);
}
