// A route as a decision shows it: the team of the first true arm, and where the lead stands in its queue.
import type { RouteDecision } from '@funnel/bundle';
import { firstArm } from '../interpret/arms.ts';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import type { RouteRow } from '../tables/routes.ts';
import { wantsOfArms } from '../wants/parts.ts';
import { NOTHING, wanted } from '../wants/wanted.ts';
import { queueOf } from './queue.ts';

/** `state` is that of the history as given; `moved` has the moves of this decision in it. */
export function routeDecision(route: RouteRow, state: State, moved: State): RouteDecision {
  if (isExcluded(state)) return { team: null, uncertain: NOTHING, queue: null };
  const { arms, teams } = route;
  const place = firstArm(arms, state);
  return {
    team: teams[place] ?? null,
    uncertain: wanted(state, wanting => wantsOfArms(arms, place, wanting)),
    queue: queueOf(route, moved),
  };
}
