// Moves that lead back to where they began, without anything new on the way.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { MoveNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import { isImpossible } from '../examples/contradiction.ts';
import { knownOf } from '../examples/known.ts';
import { together } from '../examples/literals.ts';
import { waysOfMove } from '../examples/moves.ts';
import { canMoveAtOnce, isCertain, ruleMoves } from './standstill.ts';

/** How many steps the search takes at most; lifecycles that people can read need far fewer. */
const MOST_STEPS = 20_000;

/**
 * Circles of moves, each of which can follow the one before at once, and whose conditions do not exclude each other; short ones
 * first, and no move in two of them.
 */
export function circlesOf(
  checking: Pick<Checking, 'names' | 'meanings' | 'listTexts'>,
  lifecycle: DeclarationOf<'lifecycle'>,
): readonly (readonly MoveNode[])[] {
  const moves = ruleMoves(checking, lifecycle);
  const left = new Set<string>();
  const quick = moves.filter(move => {
    const isBehind = left.has(move.from.text);
    if (isCertain(checking, move)) left.add(move.from.text);
    return !isBehind && canMoveAtOnce(checking, move, [move.from.text]);
  });
  const known = knownOf(checking);
  const told = new Set<MoveNode>();
  return simpleCircles(quick).filter(circle => {
    const entered = circle.map(({ from }) => from.text);
    if (circle.some(move => told.has(move) || !canMoveAtOnce(checking, move, entered))) return false;
    if (isImpossible(known, together(circle.map(move => waysOfMove(known, move))))) return false;
    for (const move of circle) told.add(move);
    return true;
  });
}

/** All circles that enter no stage twice, shortest first, each from the stage that is left first in the source. */
function simpleCircles(moves: readonly MoveNode[]): readonly (readonly MoveNode[])[] {
  const from = new Map<string, MoveNode[]>();
  for (const move of moves) {
    const own = from.get(move.from.text);
    if (own === undefined) from.set(move.from.text, [move]);
    else own.push(move);
  }
  const order = [...from.keys()];
  const ranks = new Map(order.map((stage, rank) => [stage, rank]));
  const found: MoveNode[][] = [];
  let steps = 0;
  for (const [rank, start] of order.entries()) {
    const waiting: MoveNode[][] = [[]];
    for (let path = waiting.shift(); path !== undefined && steps < MOST_STEPS; path = waiting.shift()) {
      steps += 1;
      for (const move of from.get(path.at(-1)?.to.text ?? start) ?? []) {
        if (move.to.text === start) found.push([...path, move]);
        else if ((ranks.get(move.to.text) ?? -1) >= rank && !path.some(({ to }) => to.text === move.to.text)) {
          waiting.push([...path, move]);
        }
      }
    }
  }
  return found.sort((a, b) => a.length - b.length);
}
