// Reads a group of a score that has an error in it.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IToken } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import type { GroupNode, ScoreLine } from '../nodes/declaration.ts';
import type { Draft } from '../parser/draft.ts';
import { run, theParser } from '../parser/parser.ts';
import type { FunnelParser } from '../parser/program-rules.ts';
import { readBlock } from './block.ts';
import { braceMissing } from './braces.ts';
import { explainLeftover } from './explain-leftover.ts';
import { explainStop } from './explain-stop.ts';
import { headEnd } from './head-end.ts';
import { type Piece, relative } from './piece.ts';

const openers = ['add', 'subtract', 'owned', 'review', 'reviewed'];

/** Reads the group that the piece is, and adds it to the score where its head can be read. */
export function readGroup(score: Piece, holder: { readonly lines: ScoreLine[] }, diagnostics: Diagnostic[]): void {
  const label = score.tokens[1];
  const owner = label?.tokenType === tokens.text ? `group ${label.image}` : 'group';
  const piece = { ...score, owner, openers };
  const all = [...piece.tokens];
  const end = headEnd(piece);
  const head = { ...piece, tokens: all.slice(0, end) };
  let group: Draft<GroupNode> | undefined;
  const stop = run(p => (group = p.groupHead()), [...head.tokens], 0);
  if (stop !== null || group === undefined) {
    if (stop !== null) diagnostics.push(explainStop(stop, head));
    return;
  }
  const consumed = theParser().consumed();
  const opens = all[end]?.tokenType === tokens.openBrace;
  if (opens && consumed < end) diagnostics.push(explainLeftover(all[consumed]!, head));
  if (!opens) diagnostics.push(braceMissing(piece, all[consumed - 1]!));
  const node = group;
  const block = { piece, line: (p: FunnelParser) => p.groupLine(node), draft: node, diagnostics };
  const index = readBlock(block, opens ? end + 1 : consumed, opens ? end : null);
  const leftover: IToken | undefined = all[index];
  if (leftover !== undefined) diagnostics.push(explainLeftover(leftover, piece));
  node.span = { start: relative(piece, all[0]!).start, end: relative(piece, all.at(-1)!).end };
  holder.lines.push(node);
}
