// Random teams and routes.
import { conditionAt } from './conditions.ts';
import { until } from './rule-declarations.ts';
import { fixed, joined, nothing, optional, type Source } from './source.ts';
import type { World } from './world.ts';

export function declareTeam(world: World, index: number): Source {
  const { chance, stages } = world;
  const name = `team_${index}`;
  const each =
    stages.length > 0 && chance.percent(40) ? optional` each 5 ${chance.pick(stages).name} per week` : nothing;
  world.teams.push(name);
  return fixed`team ${name} { people ${chance.from(1, 9)}${each} }`;
}

/** `work` is the line that orders its queue. */
export function declareRoute(world: World, index: number, work: Source = nothing): Source {
  const { chance, teams } = world;
  const name = `route_${index}`;
  const place = { world, activity: null };
  const arms = Array.from(
    { length: chance.from(1, 2) },
    () => optional`\n  to ${chance.pick(teams)} when ${conditionAt(place, 1)}${until(world)}`,
  );
  world.routes.push(name);
  return fixed`route ${name} {${joined(arms, '')}\n  to ${chance.pick(teams)} otherwise${work}\n}`;
}
