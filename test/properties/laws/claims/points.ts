// Bars that points do not come to, and bounds that cut nothing.
import { membersOf } from '../../../random/vocabulary.ts';
import { fieldsOf, type World } from '../../../random/world.ts';
import type { Plant } from './plant.ts';

/** Rules of which some exclude each other, with what they come to at most together. */
function rulesOf(world: World): { readonly lines: readonly string[]; readonly most: number; readonly form: string } {
  const { chance } = world;
  const points = () => 5 * chance.from(1, 6);
  const members = fieldsOf(world, 'member');
  const numbers = fieldsOf(world, 'number');
  const lines: string[] = [];
  let most = 0;
  const form = chance.below(3);
  if (form > 0 && members.length > 0) {
    const { name } = chance.pick(members);
    const given = membersOf[name]!.map(member => ({ member, points: points() }));
    lines.push(...given.map(each => `add ${each.points} when ${name} is ${each.member}`));
    most += Math.max(...given.map(each => each.points));
  }
  if (form > 1 && numbers.length > 0) {
    const { name } = chance.pick(numbers);
    const [low, high] = [points(), points()];
    lines.push(`add ${low} when ${name} < 20`, `add ${high} when ${name} >= 20`);
    most += Math.max(low, high);
  }
  const once = points();
  const [first, second] = [chance.pick(world.activities).name, points()];
  lines.push(`add ${once} for first ${first}`, `add ${second} for last activity within 30 days`);
  return { lines, most: most + once + second, form: ['plain sum', 'members', 'members and bars'][form]! };
}

/** Leads that are excluded have the floor of the score, so that a low bar is met by all of them only where nobody is. */
export function plantBar(world: World, name: string, excludes: boolean): Plant {
  const { chance } = world;
  const { lines, most, form } = rulesOf(world);
  const isFault = chance.percent(75);
  const isBelow = chance.percent(30) && !excludes;
  const taking = isBelow ? lines.map(line => line.replace('add', 'subtract')) : lines;
  const edge = isBelow ? -most : most;
  const score = `score ${name}_score from -500 to 500 {\n  ${taking.join('\n  ')}\n}`;
  // Reaching the edge itself is possible, one point beyond it is not.
  const bar = isBelow
    ? `${name}_score >= ${isFault ? edge : edge + 1}`
    : `${name}_score >= ${isFault ? edge + 1 : edge}`;
  const param = chance.percent(25);
  const before = param ? `${score}\nparam ${name}_bar normally ${bar.split(' ').at(-1)}` : score;
  const condition = param ? `${name}_score >= ${name}_bar` : bar;
  return {
    kind: 'bar',
    form: `${form}${isBelow ? ', below' : ''}${param ? ', param' : ''}`,
    isFault,
    before,
    text: `gate ${name} {\n  require ${condition}\n}`,
  };
}

interface Bound {
  readonly form: string;
  readonly line: (bound: number) => string;
  /** What the line comes to without its bound. */
  readonly most: number;
}

function boundIn(world: World): Bound {
  const { chance, activities } = world;
  const points = 5 * chance.from(1, 4);
  const { name } = chance.pick(activities);
  const members = activities.flatMap(({ name: activity, properties }) =>
    properties.filter(({ kind }) => kind === 'member').map(property => ({ activity, property: property.name })),
  );
  const numbers = fieldsOf(world, 'number').filter(({ decimals }) => decimals <= 3);
  const form = chance.below(5);
  if (form === 0 && members.length > 0) {
    const { activity, property } = chance.pick(members);
    const most = points * membersOf[property]!.length;
    return {
      form: 'once per member',
      most,
      line: bound => `add ${points} per ${activity} once per ${property} up to ${bound} points`,
    };
  }
  if (form === 1 && numbers.length > 0) {
    const field = chance.pick(numbers).name;
    const limits = `when ${field} between 0 and ${points}`;
    return {
      form: 'in proportion',
      most: points,
      line: bound => `add 1 per 1 of ${field} up to ${bound} points ${limits}`,
    };
  }
  if (form === 2) {
    const times = chance.from(1, 3);
    return {
      form: 'buckets in a window',
      most: points * times * 8,
      line: bound => `add ${points} per ${name} within 7 days at most ${times} per day up to ${bound} points`,
    };
  }
  if (form === 3) {
    const group = (bound: number) =>
      `group "All" up to ${bound} points {\n    add ${points} for first ${name}\n    add 5 for last activity\n  }`;
    return { form: 'group', most: points + 5, line: group };
  }
  return {
    form: 'a single one',
    most: points,
    line: bound => `add ${points} for ${chance.pick(['first', 'last'])} ${name} up to ${bound} points`,
  };
}

export function plantBound(world: World, name: string): Plant {
  const { chance } = world;
  const isFault = chance.percent(75);
  const { chance: _, ...rest } = world;
  if (chance.percent(20)) return plantTimes({ ...rest, chance }, name, isFault);
  const { form, line, most } = boundIn(world);
  const bound = isFault ? most + chance.pick([0, 0, 5]) : most - 1;
  return { kind: 'bound', form, isFault, before: '', text: `score ${name} from 0 to 1_000 {\n  ${line(bound)}\n}` };
}

/** `at most` behind an `up to` that is reached by then. */
function plantTimes(world: World, name: string, isFault: boolean): Plant {
  const { chance } = world;
  const times = chance.from(1, 4);
  const bound = 5 * times + (isFault ? 0 : 1);
  const rule = `add 5 per ${chance.pick(world.activities).name} at most ${times} per ${chance.pick(['day', 'week', 'month'])} up to ${bound} points`;
  return { kind: 'bound', form: 'at most', isFault, before: '', text: `score ${name} from 0 to 1_000 {\n  ${rule}\n}` };
}
