// Conditions that are true for no lead or false for none, somewhere in a program.
import { conditionAt } from '../../../random/conditions.ts';
import { textOf } from '../../../random/source.ts';
import type { World } from '../../../random/world.ts';
import { contradictions } from './contradictions.ts';
import type { Plant } from './plant.ts';

/** Where a condition can stand. */
const places: readonly ((name: string, condition: string) => string)[] = [
  (name, condition) => `segment ${name} when ${condition}`,
  (name, condition) => `persona ${name} when ${condition}`,
  (name, condition) => `exclude "${name}" when ${condition}`,
  (name, condition) => `score ${name} from 0 to 100 {\n  add 10 when ${condition}\n  add 5 for first activity\n}`,
  (name, condition) => `gate ${name} {\n  require ${condition}\n}`,
  (name, condition) => `gate ${name} {\n  refuse when ${condition}\n  require any activity\n}`,
  (name, condition) =>
    `gate ${name} passes with 1 of {\n  ask ${name}_it when ${condition}\n  ask ${name}_too when any activity\n}`,
  (name, condition) => `param ${name} normally 10 {\n  use 5 when ${condition}\n}`,
];

/** With something else around it that does not change that it is never true. */
function wrapped(world: World, condition: string): string {
  const other = () => textOf(conditionAt({ world, activity: null }, 0));
  const form = world.chance.below(6);
  if (form === 0) return `(${condition} and ${other()})`;
  if (form === 1) return `(${other()} and ${condition})`;
  if (form === 2) return `not (not (${condition}) or ${other()})`;
  return condition;
}

function made(world: World, name: string) {
  const forms = Object.entries(contradictions);
  for (;;) {
    const [form, make] = world.chance.pick(forms);
    const found = make(world, name);
    if (found !== null) return { form, ...found };
  }
}

export function plantNever(world: World, name: string): Plant {
  const { form, before = '', fault, near } = made(world, name);
  const isFault = near === null || world.chance.percent(75);
  const condition = isFault ? wrapped(world, fault.join(' and ')) : near.join(' and ');
  // An exclusion may ask no score, grade or gate, and a filter of leads is no place for a near miss that excludes them.
  const open =
    /score_|grade_|gate_|bar_|_it\b|segment_|persona_/.test(condition) || !isFault
      ? places.filter((_, index) => index !== 2)
      : places;
  return { kind: 'never', form, isFault, before, text: world.chance.pick(open)(name, condition) };
}

export function plantAlways(world: World, name: string): Plant {
  const { form, before = '', fault, near } = made(world, name);
  const isFault = near === null || world.chance.percent(75);
  const condition = (isFault ? fault : near).map(each => `not (${each})`).join(' or ');
  const open = places.filter((_, index) => index !== 2);
  return { kind: 'always', form, isFault, before, text: world.chance.pick(open)(name, condition) };
}
