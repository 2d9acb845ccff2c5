// Reviews that are overdue.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { Ownership } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { ownershipsOf } from '../types/children.ts';
import { dateOf, dayOf } from '../values/day.ts';
import { DAY, durationMilliseconds } from '../values/duration.ts';

/**
 * Tells of blocks whose review is overdue as of a day. A block that carries one of `reviewed` and `review every` takes the other
 * from the block around it, or from `funnel`; one that carries neither is reviewed with it. Due is the day so many days after
 * the last review, and it is overdue on the next.
 */
export function checkReviews(checking: Checking, placed: Placed): void {
  const { asOfDay, names } = checking;
  if (asOfDay === null) return;
  const around = names.funnel?.node.ownership ?? [];
  const [own = [], ...inner] = ownershipsOf(placed.node);
  const enclosing = placed === names.funnel ? [] : around;
  checkBlock(checking, placed, [own, enclosing]);
  for (const lines of inner) checkBlock(checking, placed, [lines, own, enclosing]);
}

/** `levels` are the lines of the block, of the block around it, and so on. */
function checkBlock({ asOfDay, report }: Checking, at: Placed, levels: readonly (readonly Ownership[])[]): void {
  const own = levels[0]?.find(({ kind }) => kind !== 'owned');
  if (own === undefined) return;
  const lines = levels.flat();
  const reviewed = lines.find(line => line.reviewed !== null)?.reviewed ?? null;
  const every = lines.find(line => line.every !== null)?.every ?? null;
  const last = reviewed === null ? null : dayOf(reviewed.text);
  const milliseconds = every === null ? null : durationMilliseconds(every);
  if (typeof last !== 'number' || milliseconds === null || !Number.isFinite(milliseconds)) return;
  const due = last + Math.floor(milliseconds / DAY);
  if (asOfDay! <= due) return;
  const line = levels[0]?.find(each => each.reviewed !== null) ?? own;
  report(at, 'review-overdue', { ...called(at.node), due: dateOf(due) }, line.span);
}

function called(node: Declaration): { construct: string; name: string | null } {
  const construct = node.kind === 'segment' ? node.construct : node.kind;
  return { construct, name: 'name' in node && node.name !== null ? node.name.text : null };
}
