// A route as a decision shows it: the team of the first true arm.
import type { RouteDecision } from '@funnel/bundle';
import { firstArm } from '../interpret/arms.ts';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import type { RouteRow } from '../tables/routes.ts';
import { wantsOfArms } from '../wants/parts.ts';
import { NOTHING, wanted } from '../wants/wanted.ts';

export function routeDecision({ arms, teams }: RouteRow, state: State): RouteDecision {
  if (isExcluded(state)) return { team: null, uncertain: NOTHING };
  const place = firstArm(arms, state);
  return { team: teams[place] ?? null, uncertain: wanted(state, wanting => wantsOfArms(arms, place, wanting)) };
}
