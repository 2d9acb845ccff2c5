// Arms that no lead comes to, and parts of arms that never count, since earlier arms take all of their leads.
import { conditionAt } from '../../../random/conditions.ts';
import { textOf } from '../../../random/source.ts';
import { membersOf } from '../../../random/vocabulary.ts';
import { fieldsOf, type World } from '../../../random/world.ts';
import type { Plant } from './plant.ts';

interface Arms {
  readonly form: string;
  readonly fault: readonly string[];
  readonly near: readonly string[] | null;
}

type Maker = (world: World) => Arms | null;

/** Every program has some. */
const numberOf = (world: World): string => world.chance.pick(fieldsOf(world, 'number')).name;

/** The last of these conditions is the one that the others leave nothing for. */
const makers: readonly Maker[] = [
  world => {
    const [one, other] = [0, 0].map(depth => textOf(conditionAt({ world, activity: null }, depth)));
    return { form: 'one more test', fault: [one!, `${one} and ${other}`], near: null };
  },
  world => {
    const name = numberOf(world);
    const bar = world.chance.from(0, 50);
    return {
      form: 'a higher bar',
      fault: [`${name} >= ${bar}`, `${name} >= ${bar + 10}`],
      near: [`${name} >= ${bar + 10}`, `${name} >= ${bar}`],
    };
  },
  world => {
    const name = numberOf(world);
    const bar = world.chance.from(0, 50);
    return {
      form: 'both halves',
      fault: [`${name} < ${bar}`, `${name} >= ${bar}`, `${name} is known`],
      near: [`${name} < ${bar}`, `${name} > ${bar}`, `${name} is known`],
    };
  },
  world => {
    const fields = fieldsOf(world, 'member');
    if (fields.length === 0) return null;
    const { name } = world.chance.pick(fields);
    const [first, second] = membersOf[name]!;
    return {
      form: 'one of the members',
      fault: [`${name} in (${first}, ${second})`, `${name} is ${second}`],
      near: [`${name} is ${first}`, `${name} is ${second}`],
    };
  },
  world => {
    const { name } = world.chance.pick(world.activities);
    return {
      form: 'a shorter window',
      fault: [`any ${name}`, `at least 2 ${name} within 7 days`],
      near: [`any ${name} within 7 days`, `any ${name}`],
    };
  },
  world => {
    const names = world.chance.some(fieldsOf(world, 'number'), 2, 2).map(({ name }) => name);
    if (names.length < 2) return null;
    const [a, b] = names;
    return {
      form: 'two fields',
      fault: [`${a} > ${b}`, `${b} >= ${a}`, `${a} is known and ${b} is known`],
      near: [`${a} > ${b}`, `${b} > ${a}`, `${a} is known and ${b} is known`],
    };
  },
  () => ({
    form: 'everyone',
    fault: ['any activity', 'no activity', 'any activity within 3 days'],
    near: null,
  }),
];

type List = (
  world: World,
  name: string,
  conditions: readonly string[],
) => { readonly before?: string; readonly text: string } | null;

const lists: readonly List[] = [
  (_, name, conditions) => ({
    text: `grade ${name} {${conditions.map((each, index) => `\n  band ${name}_${index} when ${each}`).join('')}\n  band ${name}_last otherwise\n}`,
  }),
  (_, name, conditions) => ({
    text: `param ${name} normally 10 {${conditions.map((each, index) => `\n  use ${index} when ${each}`).join('')}\n}`,
  }),
  (_, name, conditions) => ({
    before: `team ${name}_team { people 3 }\nteam ${name}_other { people 3 }`,
    text: `route ${name} {${conditions.map(each => `\n  to ${name}_team when ${each}`).join('')}\n  to ${name}_other otherwise\n}`,
  }),
  (world, name, conditions) => {
    if (world.gates.length === 0) return null;
    const uses = conditions.map(each => `\n  use ${world.chance.pick(world.gates)} when ${each}`).join('');
    return { text: `gate ${name} {${uses}\n  use ${world.chance.pick(world.gates)} otherwise\n}` };
  },
  (_, name, conditions) => ({
    text: `gate ${name} {${conditions.map((each, index) => `\n  refuse when ${each} because "Reason ${index}"`).join('')}\n  require any activity\n}`,
  }),
  (world, name, conditions) => {
    const [stage] = world.stages;
    const targets = conditions.map((each, index) => `\n  target ${index + 1} elapsed hours when ${each}`).join('');
    const start = stage === undefined ? world.chance.pick(world.activities).name : `entering ${stage.name}`;
    return {
      text: `sla ${name} around the clock {\n  start on ${start}\n  met by ${world.activities[0]!.name}${targets}\n  no target otherwise\n}`,
    };
  },
];

function armsIn(world: World): Arms {
  for (;;) {
    const arms = world.chance.pick(makers)(world);
    if (arms) return arms;
  }
}

function listIn(world: World, name: string, conditions: readonly string[]) {
  for (;;) {
    const list = world.chance.pick(lists)(world, name, conditions);
    if (list !== null) return list;
  }
}

export function plantUnreachable(world: World, name: string): Plant {
  const { form, fault, near } = armsIn(world);
  const isFault = near === null || world.chance.percent(75);
  const { before = '', text } = listIn(world, name, isFault ? fault : near);
  return { kind: 'unreachable', form, isFault, before, text };
}

/** The last condition is one side of an `or` here; the other side keeps the arm alive. */
export function plantShadowed(world: World, name: string): Plant {
  const { form, fault, near } = armsIn(world);
  const isFault = near === null || world.chance.percent(75);
  const conditions = isFault ? fault : near;
  const alive = `count of activity >= ${world.chance.from(30, 60)}`;
  const last = `(${conditions.at(-1)}) or ${alive}`;
  const { before = '', text } = listIn(world, name, [...conditions.slice(0, -1), last]);
  return { kind: 'shadowed', form, isFault, before, text };
}
