// Stalls that nobody is ever told of, since the lead leaves before.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { isMarked, markOf, movesOf, stagesOf } from '../types/lifecycle-lines.ts';
import { durationMilliseconds } from '../values/duration.ts';

/**
 * A bare `after` takes every lead along that is still there, unless the stage it leads to needs a gate. A stall is of the stage
 * after the moves, so one that begins at that instant or later is never told.
 */
export function checkStalls({ names, report }: Checking, at: Placed<DeclarationOf<'lifecycle'>>): void {
  if (names.lifecycle !== at) return;
  for (const stage of stagesOf(at.node)) {
    const stall = markOf(stage, 'stalls');
    const stalls = stall === undefined ? null : durationMilliseconds(stall.after);
    if (stall === undefined || stalls === null) continue;
    const first = movesOf(at.node).find(move => {
      if (move.from.text !== stage.name.text || move.to.text === move.from.text || move.byHand !== null) return false;
      const target = names.stages.get(move.to.text);
      if (move.after === null || move.when !== null || target === undefined || isMarked(target, 'needs')) return false;
      const after = durationMilliseconds(move.after);
      return after !== null && after <= stalls;
    });
    if (first === undefined) continue;
    report(at, 'stall-never', { name: stage.name.text, to: first.to.text }, stall.span, {
      related: [{ note: 'leaves-here', at, span: first.span }],
    });
  }
}
