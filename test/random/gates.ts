// Random grades and gates of the three kinds.
import { conditionAt } from './conditions.ts';
import { until } from './rule-declarations.ts';
import { fixed, joined, nothing, optional, type Source } from './source.ts';
import type { World } from './world.ts';

export function declareGrade(world: World, index: number): Source {
  const { chance } = world;
  const name = `grade_${index}`;
  const bands = ['hot', 'warm', 'cool'].slice(0, chance.from(1, 3));
  const place = { world, activity: null };
  const arms = bands.map(
    band =>
      optional`\n  band ${band}${chance.percent(40) ? optional` "${band}!"` : nothing} when ${conditionAt(place)}${until(world)}`,
  );
  const source = optional`grade ${name} {${joined(arms, '')}\n  band cold "Cold" otherwise\n}`;
  world.grades.push({ name, bands: [...bands, 'cold'] });
  return source;
}

function because(world: World): Source {
  return world.chance.percent(50) ? optional` because "Reason ${world.chance.below(100)}"` : nothing;
}

function hurdles(world: World, name: string): Source {
  const { chance } = world;
  const place = { world, activity: null };
  const when = (depth: number) => fixed` when ${conditionAt(place, depth)}${until(world)}${because(world)}`;
  const both = () =>
    fixed` when (${conditionAt(place, 0)} and ${conditionAt(place, 1)})${until(world)}${because(world)}`;
  const lines = [
    ...Array.from({ length: chance.from(0, 2) }, () => optional`\n  refuse${both()}`),
    ...Array.from(
      { length: chance.from(0, 2) },
      () => optional`\n  pass at once${chance.percent(50) ? both() : when(1)}`,
    ),
    ...Array.from({ length: chance.from(0, 2) }, () => optional`\n  require ${conditionAt(place, 1)}${because(world)}`),
  ];
  const bar =
    world.params.length > 0 && chance.percent(40) ? chance.pick(world.params) : chance.pick(['5', '10', '25']);
  const last =
    world.scores.length > 0 && chance.percent(60) ? `${chance.pick(world.scores)} >= ${bar}` : conditionAt(place, 1);
  return optional`gate ${name} {${joined(lines, '')}\n  require ${last}${because(world)}\n}`;
}

function checklist(world: World, name: string): Source {
  const { chance } = world;
  const place = { world, activity: null };
  const count = chance.from(2, 4);
  const asks = Array.from(
    { length: count },
    (_, index) => optional`\n  ask point_${index} when ${conditionAt(place, 1)}${until(world)}`,
  );
  return optional`gate ${name} passes with ${chance.from(1, count)} of {${joined(asks, '')}\n}`;
}

function chooser(world: World, name: string): Source {
  const { chance, gates } = world;
  const place = { world, activity: null };
  const uses = Array.from(
    { length: chance.from(1, 2) },
    () => optional`\n  use ${chance.pick(gates)} when ${conditionAt(place, 1)}${until(world)}`,
  );
  return optional`gate ${name} {${joined(uses, '')}\n  use ${chance.pick(gates)} otherwise\n}`;
}

export function declareGate(world: World, index: number): Source {
  const { chance, gates } = world;
  const name = `gate_${index}`;
  const form = chance.below(10);
  const make = form < 3 ? checklist : form < 6 && gates.length > 0 ? chooser : hurdles;
  const source = make(world, name);
  gates.push(name);
  return source;
}
