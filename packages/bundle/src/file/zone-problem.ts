// Changes of offset are looked up by halving: that they stand in order is what makes the answers right.
import type { Rules } from '../nodes/bundle.ts';
import type { SchemaProblem } from './problem.ts';

/** The first change of a zone that is not after the one before it. */
export function zoneProblem({ zones }: Rules): SchemaProblem | null {
  for (const [index, { changes }] of (zones?.zones ?? []).entries()) {
    const late = changes.findIndex(({ at }, place) => place > 0 && at <= changes[place - 1]!.at);
    if (late < 0) continue;
    const path = `/rules/zones/zones/${index}/changes/${late}/at`;
    return { code: 'schema', data: { path, rule: 'ascending', expected: String(changes[late - 1]!.at) } };
  }
  return null;
}
