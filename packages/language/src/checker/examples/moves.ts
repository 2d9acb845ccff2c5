// What a move asks, its condition and the gate that its end needs.
import type { MoveNode } from '../../syntax/nodes/time-declarations.ts';
import { markOf, stageNamed } from '../types/lifecycle-lines.ts';
import type { Known } from './known.ts';
import { gateWays, together, type Ways, waysOf } from './literals.ts';

/** The gate that every move into the stage it leads to asks; null where there is none. */
export function gateNeeded({ lifecycle }: Known, { to }: MoveNode): string | null {
  const stage = lifecycle === null ? undefined : stageNamed(lifecycle.node, to.text);
  return stage === undefined ? null : (markOf(stage, 'needs')?.gate.text ?? null);
}

/** The ways for a lead to be moved; time apart. */
export function waysOfMove(known: Known, move: MoveNode): Ways {
  const gate = gateNeeded(known, move);
  const condition = move.when?.condition ?? null;
  return together([
    ...(condition === null ? [] : [waysOf(known, condition)]),
    ...(gate === null ? [] : [gateWays(known, gate)]),
  ]);
}
