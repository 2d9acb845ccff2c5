// Random measures and targets: they decide nothing.
import { conditionAt } from './conditions.ts';
import { until } from './rule-declarations.ts';
import { happening } from './slas.ts';
import { fixed, joined, nothing, optional, type Source } from './source.ts';
import { durations } from './vocabulary.ts';
import type { World } from './world.ts';

/** What is aimed at, and what alarms, on the other side of it or there. */
function marks({ chance }: World): Source {
  const [low, high] = chance.some(['0%', '5%', '12.5%', '45%', '60%', '99.999%', '100%'], 2, 2) as [string, string];
  const isLess = chance.percent(40);
  const aim = isLess ? optional` aim below ${low}` : optional` aim ${high}`;
  const alarm = isLess ? optional` alarm above ${high}` : optional` alarm below ${low}`;
  return joined([chance.percent(80) ? aim : nothing, chance.percent(60) ? alarm : nothing], '');
}

function measured(world: World, slas: readonly string[]): Source | null {
  const { chance, stages } = world;
  if (slas.length > 0 && (stages.length === 0 || chance.percent(35))) return fixed`${chance.pick(slas)}`;
  if (stages.length < 2) return null;
  const [of, reach] = chance.some(stages, 2, 2);
  const goal = chance.percent(50) ? fixed`that reach ${reach!.name}` : fixed`with ${happening(world)}`;
  return fixed`${of!.name} ${goal} within ${chance.pick(durations)}`;
}

/** null where there is nothing to measure. */
export function declareMeasure(world: World, index: number): Source | null {
  const label = world.chance.percent(40) ? optional` "Measure ${index}"` : nothing;
  const of = measured(world, world.slas);
  return of === null ? null : optional`measure measure_${index}${label} of ${of}${marks(world)}`;
}

function rates({ chance, stages }: World): Source[] {
  const way = chance.some(stages, 2, stages.length);
  return way.slice(1).map((stage, place) => {
    const percent = chance.pick(['12%', '60%', '0.5%', '100%']);
    return fixed`\n  rate ${way[place]!.name} to ${stage.name} ${percent} in ${chance.pick(durations)}`;
  });
}

/** null where there are no stages on the way to it. */
export function declareTarget(world: World, index: number): Source | null {
  const { chance, stages } = world;
  if (stages.length < 2) return null;
  const label = chance.percent(40) ? optional` "Target ${index}"` : nothing;
  const only = fixed`\n  only when ${conditionAt({ world, activity: null }, 1)}${until(world)}`;
  const shares = ['\n  share marketing 60%', '\n  share sales 40%'];
  const lines = [
    chance.percent(50) ? only : nothing,
    fixed`\n  book ${chance.pick(['2_000_000', '150_000.5', '1'])} from 2027-01-01 to ${chance.pick(['2027-03-31', '2027-01-01'])}`,
    ...(chance.percent(50) ? shares : []),
    fixed`\n  deal ${chance.pick(['40_000', '12.5'])}`,
    ...rates(world),
  ];
  return optional`target target_${index}${label} {${joined(lines, '')}\n}`;
}
