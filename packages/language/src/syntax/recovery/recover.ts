// Reads a declaration that has an error in pieces: its head, then line by line, so that each error costs its own line alone.
// Chevrotain's own recovery looks for a token that may follow; here every keyword may be a name, so almost any token may.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IToken } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import type { Declaration, DeclarationKind } from '../nodes/declaration.ts';
import type { Draft } from '../parser/draft.ts';
import { run, theParser } from '../parser/parser.ts';
import type { FunnelParser } from '../parser/program-rules.ts';
import { readBlock } from './block.ts';
import { type Pieces, piecesOf } from './blocks.ts';
import { braceMissing, bracesMeant, conditionInBraces } from './braces.ts';
import { declarationProblem } from './declaration-problem.ts';
import { explainLeftover } from './explain-leftover.ts';
import { explainStop } from './explain-stop.ts';
import { headEnd } from './head-end.ts';
import { joinAlike } from './join-alike.ts';
import { type Piece, tokenBefore } from './piece.ts';
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
  const consumed = stop === null ? theParser().consumed() : end;
  const draft = theParser().draft as Draft<Declaration>;
  const name = 'name' in draft ? draft.name : null;
  const owner = name === null ? construct : `${construct} ${name.text}`;
  const piece: Piece = { ...plain, base: theParser().base, owner, whole: all };
  const head: Piece = { ...piece, tokens: all.slice(0, end) };

  let index = end;
  const opens = all[end]?.tokenType === tokens.openBrace;
  const unopened =
    !opens && plan.line !== undefined && (end < all.length || all.at(-1)!.tokenType === tokens.closeBrace);
  const inBraces = stop !== null && opens ? conditionInBraces(piece, end) : undefined;
  if (inBraces !== undefined) {
    diagnostics.push(inBraces);
    index = all.length;
  } else if (stop !== null) diagnostics.push(explainStop(stop, head));
  else if (unopened) {
    index = consumed;
    diagnostics.push(braceMissing(piece, all[consumed - 1]!));
  } else if (consumed < end) diagnostics.push(headLeftover(piece, head, all[consumed]!, plan.block));
  else if (!opens && plan.block === 'needed') diagnostics.push(braceMissing(piece, all.at(-1)!));

  const { line } = plan;
  if (line !== undefined && index < all.length && (opens || unopened)) {
    const block = { piece, line: (p: FunnelParser) => line(p, draft as never), draft, diagnostics };
    index = readBlock(block, opens ? index + 1 : index, opens ? index : null);
  }
  const leftover = all[index];
  if (leftover !== undefined && diagnostics.length === 0) diagnostics.push(behindBlock(piece, leftover));
  draft.span = { start: draft.keyword.start, end: endOf(all.at(-1)!) - piece.base };
  return { node: draft, diagnostics: joinAlike(withoutRangeLine(diagnostics)) };
}

/** What stands behind the head: lines whose `{` is missing, or something that cannot follow. */
function headLeftover(piece: Piece, head: Piece, token: IToken, block: Pieces['block']): Diagnostic {
  const before = tokenBefore(piece, token)!;
  const isLine = indentOf(piece.text, token) !== null || piece.openers.includes(token.image);
  if (block === 'needed' && isLine) return braceMissing(piece, before);
  const meant = block === 'none' ? undefined : bracesMeant(piece, token);
  return meant ?? explainLeftover(token, head);
}

/** What stands behind the block on its last line. */
function behindBlock(piece: Piece, token: IToken): Diagnostic {
  const isName = token.tokenType === tokens.name && tokenBefore(piece, token)?.tokenType === tokens.closeBrace;
  if (!isName) return explainLeftover(token, piece);
  const at = piece.tokens.indexOf(token);
  return declarationProblem({ text: piece.text, tokens: [...piece.tokens] }, at, piece.base);
}

/** A range inside of the braces was told already where it is missed. */
function withoutRangeLine(found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!found.some(({ code }) => code === 'range-missing')) return found;
  return found.filter(({ code, data }) => code !== 'line-unknown' || data['found'] !== 'from');
}
