// Reads the lines of a block one by one, each up to where the next line begins when it has an error.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type IToken, tokenMatcher } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { run, type Stop, theParser } from '../parser/parser.ts';
import type { FunnelParser } from '../parser/program-rules.ts';
import { closedOtherwise, notClosed } from './braces.ts';
import { explainLeftover } from './explain-leftover.ts';
import { explainStop } from './explain-stop.ts';
import { readGroup } from './group.ts';
import { listMark } from './habits/marks.ts';
import type { Piece } from './piece.ts';
import { indentOf } from './source.ts';

export interface Block {
  readonly piece: Piece;
  readonly line: (parser: FunnelParser) => void;
  /** What the lines go into: its lists grow. */
  readonly draft: object;
  readonly diagnostics: Diagnostic[];
}

/** Behind so many wrong lines of one block the others are passed over: nobody reads on. */
const MOST = 1000;

/** The column of the first token that begins a line; 0 where all stand on one. */
function indentOfBlock({ text, tokens: all }: Piece, start: number): number {
  for (const token of all.slice(start)) {
    const indent = indentOf(text, token);
    if (indent !== null) return token.tokenType === tokens.closeBrace ? 0 : indent;
  }
  return 0;
}

/** Where the line that begins at `index` must have ended: at the next one, at the end of the block, or of the piece. */
function endOfLine({ text, tokens: all }: Piece, index: number, indent: number): number {
  let depth = all[index]!.tokenType === tokens.openBrace ? 1 : 0;
  for (let at = index + 1; at < all.length; at++) {
    const type = all[at]!.tokenType;
    const column = indentOf(text, all[at]!);
    if (type === tokens.closeBrace) {
      if (depth === 0 || (column !== null && column < indent)) return at;
      depth--;
    } else if (column !== null && column <= indent) return at;
    else if (type === tokens.openBrace) depth++;
  }
  return all.length;
}

const lists = (draft: object): unknown[][] => Object.values(draft).filter(Array.isArray);

/**
 * Whether what stands at `index` belongs to the line that was read before it: that line took the beginning of the next one
 * for its own, or broke off in the middle.
 */
function goesOn(piece: Piece, previous: number, index: number, indent: number): boolean {
  const all = piece.tokens;
  if (indentOf(piece.text, all[index]!) !== null) return false;
  if (endOfLine(piece, previous, indent) < index) return true;
  const token = all[index]!;
  if (piece.openers.length > 0) return !piece.openers.includes(token.image);
  return indentOf(piece.text, all[previous]!) !== null || !tokenMatcher(token, tokens.name);
}

/** Reads lines from `start` to the closing brace and gives the index behind it. `open` is the index of `{`, or null without one. */
export function readBlock(block: Block, start: number, open: number | null): number {
  const { piece, line, draft, diagnostics } = block;
  const all = piece.tokens as IToken[];
  const indent = indentOfBlock(piece, start);
  const sizes = lists(draft).map(list => list.length);
  let previous = start;
  let index = start;

  /** `known` is where the parser stopped already, if that was at the first token: the rest of the block makes no difference then. */
  const readAlone = (from: number, limit: number, known: Stop | null = null): void => {
    const alone = { ...piece, tokens: all.slice(from, limit) };
    if (all[from]!.tokenType === k.group && piece.construct === 'score' && 'lines' in draft) {
      readGroup(alone, draft as Parameters<typeof readGroup>[1], diagnostics);
      return;
    }
    const stop = known ?? run(line, [...alone.tokens], 0);
    const mark = stop?.token === all[from] ? listMark(alone) : undefined;
    if (mark !== undefined) {
      diagnostics.push(mark.diagnostic);
      readAlone(from + mark.count, limit);
    } else if (stop !== null) {
      diagnostics.push(explainStop(stop, alone));
      theParser().keepLine?.();
    } else if (theParser().consumed() < alone.tokens.length) {
      diagnostics.push(explainLeftover(alone.tokens[theParser().consumed()]!, alone));
    }
  };

  while (index < all.length) {
    if (all[index]!.tokenType === tokens.closeBrace) return index + 1;
    const closed = open === null ? undefined : closedOtherwise(piece, open, index);
    if (closed !== undefined) {
      diagnostics.push(closed);
      return index + 1;
    }
    const before = lists(draft).map(list => list.length);
    const stop = run(line, all, index);
    if (stop === null) {
      sizes.splice(0, sizes.length, ...before);
      previous = index;
      index = theParser().consumed();
      continue;
    }
    if (previous < index && goesOn(piece, previous, index, indent)) {
      lists(draft).forEach((list, which) => {
        list.length = Math.min(list.length, sizes[which]!);
      });
      index = previous;
    }
    const limit = endOfLine(piece, index, indent);
    if (diagnostics.length < MOST) readAlone(index, limit, stop.token === all[index] && !stop.tooDeep ? stop : null);
    index = limit;
    previous = limit;
  }
  if (open !== null) diagnostics.push(notClosed(piece, open));
  return index;
}
