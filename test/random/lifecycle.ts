// Random lifecycles: stages with every mark, moves forwards as they come, moves backwards that wait for time or for an activity.
import type { Chance } from './chance.ts';
import { conditionAt } from './conditions.ts';
import { until } from './rule-declarations.ts';
import { fixed, joined, nothing, optional, type Source, textOf } from './source.ts';
import { stageNames, stageValues, stays } from './vocabulary-time.ts';
import type { KnownStage, World } from './world.ts';

/** Which stages there are, before anything speaks of them. The last ones may be over, some are entered by hand only. */
export function planStages(chance: Chance): KnownStage[] {
  if (chance.percent(12)) return [];
  const names = chance.some(stageNames, 3, 6);
  return names.map((name, place) => {
    const isLast = place === names.length - 1;
    const byHand = place > 0 && chance.percent(isLast ? 55 : 22);
    const ends = place > 1 && chance.percent(isLast ? 55 : 8);
    return { name, byHand, ends, returns: !ends && chance.percent(30) };
  });
}

function declareStage(world: World, stage: KnownStage, place: number): Source {
  const { chance, gates } = world;
  const label = chance.percent(20) ? optional` "The ${stage.name}"` : nothing;
  const from = chance.percent(30) ? optional` from "${stageValues[stageNames.indexOf(stage.name)]!}"` : nothing;
  const marks = [
    stage.byHand ? fixed` by hand` : nothing,
    stage.ends ? fixed` ends` : nothing,
    stage.returns ? optional` returns` : nothing,
    place > 0 && gates.length > 0 && chance.percent(30) ? optional` needs ${chance.pick(gates)}` : nothing,
    chance.percent(50) ? optional` stalls after ${chance.pick(stays)}` : nothing,
  ];
  return fixed`\n  stage ${stage.name}${label}${from}${joined(marks, '')}`;
}

function because({ chance }: World): Source {
  return chance.percent(40) ? optional` because "Move ${chance.below(100)}"` : nothing;
}

/** Forwards: with any conditions. */
function forwards(world: World, from: KnownStage, to: KnownStage): Source {
  const { chance } = world;
  if (to.byHand) return fixed`\n  move ${from.name} to ${to.name} by hand${because(world)}`;
  const place = { world, activity: null };
  const after = chance.percent(45) ? optional` after ${chance.pick(stays)}` : nothing;
  const when = fixed` when ${conditionAt(place)}${until(world, 10)}`;
  const form = chance.below(10);
  if (form < 2) return fixed`\n  move ${from.name} to ${to.name}${because(world)}`;
  if (form < 4) return fixed`\n  move ${from.name} to ${to.name} after ${chance.pick(stays)}${because(world)}`;
  return fixed`\n  move ${from.name} to ${to.name}${after}${when}${because(world)}`;
}

/** Backwards: only once time, or an activity, has passed, or for the first time, so that no lead goes round and round. */
function backwards(world: World, from: KnownStage, to: KnownStage): Source {
  const { chance, activities } = world;
  if (to.byHand) return fixed`\n  move ${from.name} to ${to.name} by hand${because(world)}`;
  const condition = conditionAt({ world, activity: null }, 1);
  const form = chance.below(4);
  if (form === 0) return fixed`\n  move ${from.name} to ${to.name} after ${chance.pick(stays)}${because(world)}`;
  if (form === 1)
    return fixed`\n  move ${from.name} to ${to.name} after ${chance.pick(stays)} when ${condition}${because(world)}`;
  const one =
    form === 2 ? `any ${chance.pick(activities).name} since entering ${from.name}` : `not ever entered ${to.name}`;
  const both = chance.percent(50) ? fixed`${one} and ${condition}` : fixed`${one}`;
  return fixed`\n  move ${from.name} to ${to.name} when ${both}${because(world)}`;
}

export function declareLifecycle(world: World): Source {
  const { chance, stages } = world;
  const moves: Source[] = [];
  for (const [place, stage] of stages.entries()) {
    const earlier = stages.slice(0, place).filter(one => !one.ends);
    const isReached = stage.byHand || place === 0;
    for (const from of chance.some(earlier, isReached ? 0 : 1, 2)) moves.push(forwards(world, from, stage));
    const later = stages.slice(place + 1).filter(one => !one.ends);
    if (chance.percent(40)) for (const from of chance.some(later, 0, 2)) moves.push(backwards(world, from, stage));
  }
  const extra = stages.slice(0, -1).flatMap((from, place) => {
    const ahead = stages.slice(place + 1).filter(to => !to.byHand);
    return from.ends || ahead.length === 0 || !chance.percent(40) ? [] : [forwards(world, from, chance.pick(ahead))];
  });
  const lines = stages.map((stage, place) => declareStage(world, stage, place));
  // The same move twice is an error, whatever its reasons.
  const once = new Map([...moves, ...extra].map(move => [textOf(move).replace(/ because .*/, ''), move]));
  const all = [...lines, ...[...once.values()].map(move => optional`${move}`)];
  return fixed`lifecycle {${joined(all, '')}\n}`;
}
