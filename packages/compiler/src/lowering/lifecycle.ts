// `lifecycle`: stages and moves, both in the order they stand.
import type { Lifecycle, Move, Stage } from '@funnel/bundle';
import {
  type DeclarationOf,
  isMarked,
  type MoveNode,
  markOf,
  movesOf,
  type StageNode,
  stagesOf,
} from '@funnel/language';
import { uniqueId } from '../ids/unique-id.ts';
import { lowerWhen } from './arm.ts';
import { milliseconds } from './duration.ts';
import type { Lowering } from './lowering.ts';

/** The lifecycle, and the id of each of its moves. */
export interface LoweredLifecycle {
  readonly lifecycle: Lifecycle;
  readonly ids: ReadonlyMap<MoveNode, string>;
}

export function lowerLifecycle(lowering: Lowering, node: DeclarationOf<'lifecycle'>): LoweredLifecycle {
  const taken = new Map<string, number>();
  const ids = new Map(
    movesOf(node).map(move => [move, uniqueId(`${move.from.text} to ${move.to.text}`, taken)] as const),
  );
  const moves = [...ids].map(([move, id]) => lowerMove(lowering, move, id));
  return { lifecycle: { stages: stagesOf(node).map(lowerStage), moves }, ids };
}

function lowerStage(node: StageNode): Stage {
  const stalls = markOf(node, 'stalls');
  return {
    name: node.name.text,
    label: node.label?.value ?? null,
    value: node.from?.value ?? node.name.text,
    by_hand: isMarked(node, 'by_hand'),
    returns: isMarked(node, 'returns'),
    ends: isMarked(node, 'ends'),
    needs: markOf(node, 'needs')?.gate.text ?? null,
    stalls_after: stalls === undefined ? null : milliseconds(stalls.after),
  };
}

function lowerMove(lowering: Lowering, node: MoveNode, id: string): Move {
  return {
    id,
    from: node.from.text,
    to: node.to.text,
    by_hand: node.byHand !== null,
    after: node.after === null ? null : milliseconds(node.after),
    when: node.when === null ? null : lowerWhen(lowering, node.when),
    because: node.because?.value ?? null,
  };
}
