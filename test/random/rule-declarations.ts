// Random params, personas and segments, exclusions.
import { conditionAt } from './conditions.ts';
import { condition, joined, nothing, optional, type Source } from './source.ts';
import { dates } from './vocabulary.ts';
import type { World } from './world.ts';

/** Sometimes the last day on which an arm holds. */
export function until({ chance }: World, percent = 15): Source {
  return chance.percent(percent) ? optional` until ${chance.pick(dates)}` : nothing;
}

export function declareParam(world: World, index: number): Source {
  const { chance } = world;
  const value = () => chance.pick(['-5', '0', '1', '2.5', '10', '20', '25', '40', '60.25', '0.1234']);
  const overrides = Array.from(
    { length: chance.from(0, 2) },
    () => optional`\n  use ${value()} when ${conditionAt({ world, activity: null }, 1)}${until(world, 30)}`,
  );
  const allowed = chance.percent(30) ? optional` allowed -100 to 100` : nothing;
  const body = overrides.length === 0 ? nothing : optional` {${joined(overrides, '')}\n}`;
  const name = `bar_${index}`;
  const source = optional`param ${name} normally ${value()}${allowed}${body}`;
  world.params.push(name);
  return source;
}

export function declareSegment(world: World, index: number): Source {
  const { chance } = world;
  const construct = chance.pick(['persona', 'segment'] as const);
  const name = `${construct}_${index}`;
  const form = chance.below(100);
  const pain = optional`\n  note "Pain" "It costs too much"`;
  const objection = optional`\n  note "Objection" "Lock-in ${index}"`;
  const notes = form < 15 ? [pain, objection] : form < 40 ? [form % 2 === 0 ? pain : objection] : [];
  const note = notes.length === 0 ? nothing : optional` {${joined(notes, '')}\n}`;
  const source = optional`${construct} ${name} when ${conditionAt({ world, activity: null })}${note}`;
  world.segments.push({ name, construct });
  return source;
}

/** Made of two conditions that must both hold, so that not every lead is excluded. */
export function declareExclusion(world: World, index: number): Source {
  const place = { world, activity: null };
  const both = condition`(${conditionAt(place, 1)} and ${conditionAt(place, 1)} and ${conditionAt(place, 0)})`;
  return optional`exclude "Not ours ${index}" when ${both}`;
}
