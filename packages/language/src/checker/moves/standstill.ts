// Which moves can follow each other without anything new: no time passes and no activity comes in between.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { MoveNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import { isMarked, markOf, movesOf } from '../types/lifecycle-lines.ts';
import { arrivalIn } from './arrival.ts';
import { onArrival } from './conditions-on-arrival.ts';
import { gateOnArrival } from './gates-on-arrival.ts';
import { canBe, TRUE } from './truth.ts';

type Asks = Pick<Checking, 'names' | 'meanings'>;

/** The moves that rules can take between two declared stages. */
export function ruleMoves({ names }: Asks, lifecycle: DeclarationOf<'lifecycle'>): readonly MoveNode[] {
  return movesOf(lifecycle).filter(({ from, to, byHand }) => {
    const [left, entered] = [names.stages.get(from.text), names.stages.get(to.text)];
    if (byHand !== null || left === undefined || entered === undefined || left === entered) return false;
    return !isMarked(left, 'ends') && !isMarked(entered, 'by_hand');
  });
}

/**
 * Can the move be taken by a lead that has just entered all these stages, its `from` among them? Not with an `after`, nor where
 * its condition, or the gate that its end needs, cannot be true without activities or days since one of these entries. `time`:
 * false to ask for activities alone.
 */
export function canMoveAtOnce(checking: Asks, move: MoveNode, entered: Iterable<string>, time = true): boolean {
  if (time && move.after !== null) return false;
  const arrival = arrivalIn(checking, move.from.text, entered, time);
  const condition = move.when?.condition ?? null;
  if (condition !== null && !canBe(onArrival(arrival, condition), TRUE)) return false;
  const needed = markOf(checking.names.stages.get(move.to.text)!, 'needs')?.gate.text;
  return needed === undefined || canBe(gateOnArrival(arrival, needed, onArrival), TRUE);
}

/** Moves that nothing holds up, so that no later one of the same stage is ever taken. */
export function isCertain({ names }: Asks, { to, after, when }: MoveNode): boolean {
  return after === null && when === null && !isMarked(names.stages.get(to.text), 'needs');
}
