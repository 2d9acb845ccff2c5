// The scores that a condition compares with bars, and nothing else: then their values say how far it is.
import type { Condition } from '@funnel/bundle';
import type { Matter } from '../speech.ts';
import { facing } from '../wording/conditions.ts';

/** In points, in the order in which they stand there, each score once; null where something else is asked as well. */
export function measured(matter: Matter, node: Condition): readonly number[] | null {
  const names = scoresCompared(node);
  return names === null ? null : [...new Set(names)].map(name => matter.decision.scores[name]?.value ?? 0);
}

function scoresCompared(node: Condition): readonly string[] | null {
  if (node.kind === 'and' || node.kind === 'or') {
    const parts = node.of.map(scoresCompared);
    return parts.every(each => each !== null) ? parts.flat() : null;
  }
  if (node.kind !== 'compare') return null;
  const { left, right } = facing(node);
  return left.kind === 'score' && (right.kind === 'number' || right.kind === 'param') ? [left.name] : null;
}
