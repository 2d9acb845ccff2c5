// What a condition would come to if one part of it were another way.
import type { Condition, Holds } from '@funnel/bundle';

export type HoldsOf = (condition: Condition) => Holds;

const FLIPPED: Readonly<Record<Holds, Holds>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

function holdsWith(condition: Condition, part: Condition, forced: Holds, holds: HoldsOf): Holds {
  if (condition === part) return forced;
  if (condition.kind === 'not') return FLIPPED[holdsWith(condition.of, part, forced, holds)];
  if (condition.kind !== 'and' && condition.kind !== 'or') return holds(condition);
  const found = condition.of.map(each => holdsWith(each, part, forced, holds));
  const strong: Holds = condition.kind === 'and' ? 'no' : 'yes';
  if (found.includes(strong)) return strong;
  return found.includes('unknown') ? 'unknown' : FLIPPED[strong];
}

/** Whether the part decides the whole: true with one answer, and not with the other. */
export function isPivotal(root: Condition, part: Condition, holds: HoldsOf): boolean {
  const [one, other] = (['yes', 'no'] as const).map(forced => holdsWith(root, part, forced, holds) === 'yes');
  return one !== other;
}

/** What must hold, and what must not, so that the part decides the whole; null where it is no part of it. */
export function besides(root: Condition, part: Condition): readonly (readonly [Condition, boolean])[] | null {
  if (root === part) return [];
  if (root.kind === 'not') return besides(root.of, part);
  if (root.kind !== 'and' && root.kind !== 'or') return null;
  const goal = root.kind === 'and';
  for (const [index, each] of root.of.entries()) {
    const inner = besides(each, part);
    if (inner === null) continue;
    const others = root.of.filter((_, place) => place !== index).map(other => [other, goal] as const);
    return [...others, ...inner];
  }
  return null;
}

/** The condition with one part replaced. */
export function replaced(root: Condition, part: Condition, by: Condition): Condition {
  if (root === part) return by;
  if (root.kind === 'not') return { kind: 'not', of: replaced(root.of, part, by) };
  if (root.kind !== 'and' && root.kind !== 'or') return root;
  return { kind: root.kind, of: root.of.map(each => replaced(each, part, by)) };
}
