// Random hand-offs: to a team, a route or a role, with any facts.

import { recipient } from './slas.ts';
import { fixed, joined, nothing, optional, type Source } from './source.ts';
import { handoffNames } from './vocabulary-handover.ts';
import type { World } from './world.ts';

/** All that can stand behind `include`. */
function includable({ fields, params, scores, grades, gates }: World): string[] {
  const named = [...fields, ...grades].map(({ name }) => name);
  return [...named, ...params, ...scores, ...gates, 'persona', 'segment'];
}

/** On one line or on two. */
function include(world: World): Source[] {
  const { chance } = world;
  const names = chance.some(includable(world), 1, 9);
  const half = chance.percent(40) ? chance.below(names.length) : 0;
  const lines = [names.slice(0, half), names.slice(half)].filter(line => line.length > 0);
  return lines.map(line => optional`\n  include ${line.join(', ')}`);
}

/** Mostly one that the rules move leads into, and perhaps out of again at once. */
function stageEntered({ chance, stages }: World): string {
  const onTheWay = stages.slice(1, -1).filter(({ byHand, ends }) => !byHand && !ends);
  return chance.pick(onTheWay.length > 0 && chance.percent(65) ? onTheWay : stages).name;
}

export function declareHandoff(world: World, index: number): Source {
  const { chance, steps } = world;
  const label = chance.percent(20) ? optional` "Hand-off ${index}"` : nothing;
  const lines = [
    fixed`\n  to ${recipient(world)}`,
    ...(chance.percent(85) ? include(world) : []),
    chance.percent(60) ? optional`\n  include last ${chance.pick([1, 2, 3, 5, 100])} activities` : nothing,
    steps.length > 0 && chance.percent(60) ? optional`\n  suggest content` : nothing,
  ];
  const name = handoffNames[index]!;
  return optional`handoff ${name}${label} on entering ${stageEntered(world)} {${joined(lines, '')}\n}`;
}
