// Random content: steps that open by any condition, offers for some or all, taken by some activity or never.
import { conditionAt } from './conditions.ts';
import { until } from './rule-declarations.ts';
import { happening } from './slas.ts';
import { fixed, joined, nothing, optional, type Source } from './source.ts';
import { stepNames } from './vocabulary-handover.ts';
import type { World } from './world.ts';

function when(world: World, percent: number): Source {
  if (!world.chance.percent(percent)) return nothing;
  return optional` when ${conditionAt({ world, activity: null }, 1)}${until(world)}`;
}

function declareStep(world: World, name: string, place: number): Source {
  const { chance } = world;
  const label = chance.percent(30) ? optional` "The ${name}"` : nothing;
  if (place === 0) return fixed`\n  step ${name}${label}`;
  const opens = fixed` opens when ${conditionAt({ world, activity: null }, 1)}${until(world, 20)}`;
  return optional`\n  step ${name}${label}${opens}`;
}

function declareOffer(world: World, step: string, title: string): Source {
  const taken = world.chance.percent(65) ? optional` taken on ${happening(world, 55)}` : nothing;
  return optional`\n  offer "${title}" in ${step}${taken}${when(world, 50)}`;
}

export function declareContent(world: World): Source {
  const { chance } = world;
  const names = chance.some(stepNames, 2, 4);
  const lines = names.flatMap((name, place) => {
    // A step without an offer is a dead end.
    const offers = Array.from({ length: chance.pick([0, 1, 2, 2, 3]) }, (_, index) =>
      declareOffer(world, name, `Offer ${place}.${index}`),
    );
    return [declareStep(world, name, place), ...offers];
  });
  world.steps.push(...names);
  return optional`content {${joined(lines, '')}\n}`;
}
