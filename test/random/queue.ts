// Random orders of a route's queue.
import type { Chance } from './chance.ts';
import { joined, nothing, optional, type Source } from './source.ts';
import type { World } from './world.ts';

export function workBy(chance: Chance, { grades, scores, stages }: World): Source {
  if (!chance.percent(65)) return nothing;
  const keys = [...grades.map(({ name }) => name), ...scores, ...(stages.length > 0 ? ['longest waiting'] : [])];
  const some = chance.some(keys, 1, 3);
  // The words need not stand last.
  const by = chance.percent(50) ? some : some.toReversed();
  return optional`\n  work by ${joined(by, ' then ')}`;
}
