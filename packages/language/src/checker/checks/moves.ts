// Moves between stages: from one that can be left to another that the rules may enter.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { MoveNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { isMarked, markOf, movesOf } from '../types/lifecycle-lines.ts';
import { checkDuration } from '../types/period.ts';
import { shapeOf } from '../values/shape.ts';

/** No move stays where it is, leaves a stage that ends, takes a lead where only people do, or stands twice. */
export function checkMoves(checking: Checking, at: Placed<DeclarationOf<'lifecycle'>>): void {
  const { names, report } = checking;
  if (names.lifecycle !== at) return;
  const seen = new Map<string, MoveNode>();
  for (const move of movesOf(at.node)) {
    if (move.after !== null) checkDuration(report, at, move.after);
    checkEnds(checking, at, move);
    const shape = shapeOf([move.from, move.to, move.byHand !== null, move.after, move.when]);
    const earlier = seen.get(shape);
    if (earlier === undefined) seen.set(shape, move);
    else report(at, 'duplicate-move', {}, move.span, { related: [{ note: 'first-here', at, span: earlier.span }] });
  }
}

function checkEnds({ names, report }: Checking, at: Placed, { from, to, byHand }: MoveNode): void {
  if (from.text === '' || to.text === '') return;
  if (from.text === to.text) {
    report(at, 'move-to-itself', { name: from.text }, { start: from.span.start, end: to.span.end });
    return;
  }
  const [left, entered] = [names.stages.get(from.text), names.stages.get(to.text)];
  const ends = left === undefined ? undefined : markOf(left, 'ends');
  if (ends !== undefined) {
    report(at, 'move-from-end', { name: from.text }, from.span, {
      related: [
        { note: 'stage-here', data: { name: from.text }, at, span: { start: left!.span.start, end: ends.span.end } },
      ],
    });
  }
  if (byHand === null && entered !== undefined && isMarked(entered, 'by_hand')) {
    report(at, 'move-into-hand', { name: to.text }, to.span, {
      related: [{ note: 'stage-here', data: { name: to.text }, at, span: markOf(entered, 'by_hand')!.span }],
    });
  }
}
