// Reads a declaration that has an error in pieces: its head, then line by line, so that each error costs its own line alone.
// Chevrotain's own recovery looks for a token that may follow; here every keyword may be a name, so almost any token may.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IToken } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import type { Declaration, DeclarationKind } from '../nodes/declaration.ts';
import type { Draft } from '../parser/draft.ts';
import { parser, run } from '../parser/parser.ts';
import { braceMissing, readBlock } from './block.ts';
import { piecesOf } from './blocks.ts';
import { explainLeftover } from './explain-leftover.ts';
import { explainStop } from './explain-stop.ts';
import { headEnd } from './head-end.ts';
import type { Piece } from './piece.ts';
import { indentOf } from './source.ts';

export interface Recovered {
  readonly node: Declaration;
  readonly diagnostics: readonly Diagnostic[];
}

const kindOf = (opener: string): DeclarationKind => (opener === 'persona' ? 'segment' : (opener as DeclarationKind));

/** Reads the declaration that `all` begins with, which ends where the next one begins. */
export function recover(text: string, all: IToken[]): Recovered {
  const construct = all[0]!.image;
  const plan = piecesOf(kindOf(construct));
  const diagnostics: Diagnostic[] = [];
  const plain: Piece = { text, base: 0, tokens: all, owner: construct, construct, openers: plan.openers };
  const end = headEnd(plain);
  const stop = run(plan.head, all.slice(0, end), 0);
  const consumed = stop === null ? parser.consumed() : end;
  const draft = parser.draft as Draft<Declaration>;
  const name = 'name' in draft ? draft.name : null;
  const owner = name === null ? construct : `${construct} ${name.text}`;
  const piece: Piece = { ...plain, base: parser.base, owner };
  const head: Piece = { ...piece, tokens: all.slice(0, end) };

  let index = end;
  const opens = all[end]?.tokenType === tokens.openBrace;
  const unopened =
    !opens && plan.line !== undefined && (end < all.length || all.at(-1)!.tokenType === tokens.closeBrace);
  if (stop !== null) diagnostics.push(explainStop(stop, head));
  else if (unopened) {
    index = consumed;
    diagnostics.push(braceMissing(piece, all[consumed - 1]!));
  } else if (consumed < end && plan.block === 'needed' && indentOf(text, all[consumed]!) !== null) {
    diagnostics.push(braceMissing(piece, all[consumed - 1]!));
  } else if (consumed < end) diagnostics.push(explainLeftover(all[consumed]!, head));
  else if (!opens && plan.block === 'needed') diagnostics.push(braceMissing(piece, all.at(-1)!));

  const { line } = plan;
  if (line !== undefined && (opens || unopened)) {
    const block = { piece, line: (p: typeof parser) => line(p, draft as never), draft, diagnostics };
    index = readBlock(block, opens ? index + 1 : index, opens ? index : null);
  }
  const leftover = all[index];
  if (leftover !== undefined && diagnostics.length === 0) diagnostics.push(explainLeftover(leftover, piece));
  draft.span = { start: draft.keyword.start, end: endOf(all.at(-1)!) - piece.base };
  return { node: draft, diagnostics };
}
