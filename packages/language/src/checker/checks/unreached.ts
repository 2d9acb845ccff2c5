// Stages that no lead comes to.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { StageNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { isMarked, movesOf, stagesOf } from '../types/lifecycle-lines.ts';

/**
 * Leads begin in the first stage, enter those `by hand` from anywhere or by a move, and go on by moves. Of the stages that are
 * left, those are told that no move leads into, and one of each circle.
 */
export function checkUnreached({ names, report }: Checking, at: Placed<DeclarationOf<'lifecycle'>>): void {
  if (names.lifecycle !== at || names.lost.any) return;
  const stages = stagesOf(at.node);
  const next = new Map<string, string[]>();
  for (const { from, to } of movesOf(at.node)) {
    if (from.text === to.text) continue;
    const own = next.get(from.text);
    if (own === undefined) next.set(from.text, [to.text]);
    else own.push(to.text);
  }
  const reached = new Set<string>();
  const spread = (start: string): void => {
    const waiting = [start];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      for (const other of next.get(name) ?? []) waiting.push(other);
    }
  };
  const tell = ({ name }: StageNode): void => {
    if (reached.has(name.text)) return;
    report(at, 'stage-unreached', { name: name.text }, name.span, { structural: true });
    spread(name.text);
  };
  for (const [index, stage] of stages.entries()) if (index === 0 || isMarked(stage, 'by_hand')) spread(stage.name.text);
  const ends = new Set([...next.values()].flat());
  for (const stage of stages) if (!ends.has(stage.name.text)) tell(stage);
  for (const stage of stages) tell(stage);
}
