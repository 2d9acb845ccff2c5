// Conditions that are true for no lead.
import { conditionAt } from '../../../random/conditions.ts';
import { textOf } from '../../../random/source.ts';
import { membersOf } from '../../../random/vocabulary.ts';
import { fieldsOf, type KnownField, type World } from '../../../random/world.ts';
import type { Maker } from './plant.ts';

function two<T>({ chance }: World, of: readonly T[]): readonly [T, T] | null {
  const found = chance.some(of, 2, 2);
  return found.length < 2 ? null : [found[0]!, found[1]!];
}

function field(world: World, ...kinds: KnownField['kind'][]): string | null {
  const fields = fieldsOf(world, ...kinds);
  return fields.length === 0 ? null : world.chance.pick(fields).name;
}

const number = (world: World): number => world.chance.from(-5, 60);

export const contradictions: Readonly<Record<string, Maker>> = {
  'two members': world => {
    const name = field(world, 'member');
    const members = name === null ? null : two(world, membersOf[name]!);
    if (members === null) return null;
    return {
      fault: [`${name} is ${members[0]}`, `${name} is ${members[1]}`],
      near: [`${name} is ${members[0]}`, `${name} is not ${members[1]}`],
    };
  },
  'below and above': world => {
    const name = field(world, 'number');
    const bar = number(world);
    return name === null
      ? null
      : { fault: [`${name} >= ${bar}`, `${name} < ${bar}`], near: [`${name} >= ${bar}`, `${name} <= ${bar}`] };
  },
  'between and outside': world => {
    const name = field(world, 'number');
    const bar = number(world);
    if (name === null) return null;
    return {
      fault: [`${name} between ${bar} and ${bar + 9}`, `${name} > ${bar + 9}`],
      near: [`${name} between ${bar} and ${bar + 9}`, `${name} >= ${bar + 9}`],
    };
  },
  'itself and not': world => {
    const condition = textOf(conditionAt({ world, activity: null }, 1));
    return { fault: [`(${condition})`, `not (${condition})`], near: null };
  },
  'two fields': world => {
    const names = two(world, fieldsOf(world, 'number'));
    if (names === null) return null;
    const [a, b] = names.map(({ name }) => name);
    return { fault: [`${a} - ${b} >= 3`, `${a} < ${b}`], near: [`${a} - ${b} >= 3`, `${a} > ${b}`] };
  },
  'sum of two fields': world => {
    const names = two(world, fieldsOf(world, 'number'));
    if (names === null) return null;
    const [a, b] = names.map(({ name }) => name);
    return {
      fault: [`2 * ${a} + ${b} >= 10`, `${a} <= 2`, `${b} <= 5`],
      near: [`2 * ${a} + ${b} >= 10`, `${a} <= 2`, `${b} <= 6`],
    };
  },
  'lowest of': world => {
    const names = two(world, fieldsOf(world, 'number'));
    if (names === null) return null;
    const [a, b] = names.map(({ name }) => name);
    return { fault: [`lowest of (${a}, ${b}) >= 5`, `${b} < 5`], near: [`highest of (${a}, ${b}) >= 5`, `${b} < 5`] };
  },
  'unknown and compared': world => {
    const name = field(world, 'number');
    const other = field(world, 'text');
    if (name === null) return null;
    return {
      fault: [`${name} is unknown`, `${name} >= 5`],
      near: other === null ? null : [`${name} is unknown`, `${other} is known`],
    };
  },
  'none and several': world => {
    const { name } = world.chance.pick(world.activities);
    return {
      fault: [`no ${name}`, `at least 2 ${name} within 7 days`],
      near: [`no ${name} within 7 days`, `at least 2 ${name}`],
    };
  },
  windows: world => {
    const { name } = world.chance.pick(world.activities);
    return {
      fault: [`any ${name} within 1 day`, `no ${name} within 30 days`],
      near: [`any ${name} within 30 days`, `no ${name} within 1 day`],
    };
  },
  'long ago and lately': world => {
    const { name } = world.chance.pick(world.activities);
    return {
      fault: [`days since last ${name} >= 10`, `any ${name} within 5 days`],
      near: [`days since last ${name} >= 3`, `any ${name} within 5 days`],
    };
  },
  counted: world => {
    const { name } = world.chance.pick(world.activities);
    return {
      fault: [`count of ${name} >= 3`, `at most 2 ${name}`],
      near: [`count of ${name} >= 3`, `at most 3 ${name}`],
    };
  },
  'in a list and not': world => {
    const name = field(world, 'member_list');
    const members = name === null ? null : two(world, membersOf[name]!);
    if (members === null) return null;
    return {
      fault: [`${name} includes all of (${members.join(', ')})`, `not (${name} includes ${members[0]})`],
      near: [`${name} includes any of (${members.join(', ')})`, `not (${name} includes ${members[0]})`],
    };
  },
  'two texts': world => {
    const name = field(world, 'text');
    return name === null
      ? null
      : {
          fault: [`${name} is "vp"`, `${name} in ("manager", "ops")`],
          near: [`${name} is "vp"`, `${name} in ("manager", "VP")`],
        };
  },
  'parts of a text': world => {
    const name = field(world, 'text');
    return name === null
      ? null
      : {
          fault: [`${name} starts with "sales"`, `${name} starts with "vp"`],
          near: [`${name} starts with "sales"`, `${name} ends with "vp"`],
        };
  },
  dates: world => {
    const name = field(world, 'date');
    return name === null
      ? null
      : {
          fault: [`${name} < 2026-03-01`, `${name} > 2026-09-30`],
          near: [`${name} > 2026-03-01`, `${name} < 2026-09-30`],
        };
  },
  days: world => {
    const name = field(world, 'date', 'datetime');
    return name === null
      ? null
      : {
          fault: [`days since ${name} >= 100`, `days since ${name} < 50`],
          near: [`days since ${name} >= 50`, `days since ${name} < 100`],
        };
  },
  'true and false': world => {
    const name = field(world, 'boolean');
    return name === null ? null : { fault: [`${name} is true`, `not ${name}`], near: null };
  },
  'a segment and its opposite': (world, name) => {
    const condition = textOf(conditionAt({ world, activity: null }, 0));
    return {
      before: `segment ${name}_it when ${condition}`,
      fault: [`segment is ${name}_it`, `not (${condition})`],
      near: null,
    };
  },
  'two bands': world => {
    const grade = world.grades.length === 0 ? null : world.chance.pick(world.grades);
    const bands = grade === null ? null : two(world, grade.bands);
    return grade === null || bands === null
      ? null
      : { fault: [`${grade.name} is ${bands[0]}`, `${grade.name} is ${bands[1]}`], near: null };
  },
  'two stages': world => {
    const stages = two(world, world.stages);
    return stages === null
      ? null
      : {
          fault: [`stage is ${stages[0].name}`, `stage is ${stages[1].name}`],
          near: [`stage is ${stages[0].name}`, `stage is not ${stages[1].name}`],
        };
  },
  'a filter': world => {
    const having = world.activities.filter(({ properties }) => properties.some(({ kind }) => kind === 'number'));
    if (having.length === 0) return null;
    const activity = world.chance.pick(having);
    const { name } = activity.properties.find(({ kind }) => kind === 'number')!;
    const bar = number(world);
    return {
      fault: [`any ${activity.name} where (${name} >= ${bar} and ${name} < ${bar})`],
      near: [`any ${activity.name} where (${name} >= ${bar} and ${name} <= ${bar})`],
    };
  },
};
