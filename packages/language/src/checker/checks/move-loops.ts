// Moves that a lead would take round and round, at each decision again.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { circlesOf } from '../moves/circles.ts';

/** Tells of loops of moves that run without time or an activity passing. */
export function checkMoveLoops(checking: Checking, at: Placed<DeclarationOf<'lifecycle'>>): void {
  const { names, report } = checking;
  if (names.lifecycle !== at) return;
  for (const circle of circlesOf(checking, at.node)) {
    const [first, ...others] = circle as [(typeof circle)[number], ...typeof circle];
    const stages = [...circle.map(({ from }) => from.text), first.from.text];
    report(at, 'move-loop', { stages }, first.span, {
      structural: true,
      related: others.map(({ span, from, to }) => ({
        note: 'goes-on-here',
        data: { from: from.text, to: to.text },
        at,
        span,
      })),
    });
  }
}
