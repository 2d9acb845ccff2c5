// Scores and gates of which something is so whatever the lead: always the same points, nobody passes, points that turn no bar, that
// decide alone, or that count twice.
import { membersOf } from '../../../random/vocabulary.ts';
import { fieldsOf, type World } from '../../../random/world.ts';
import { contradictions } from './contradictions.ts';
import type { Plant } from './plant.ts';

/** Tests on different subjects, in any order; every program has numbers and activities. */
function testsIn({ chance, ...rest }: World): readonly string[] {
  const world = { ...rest, chance };
  const numbers = chance.some(fieldsOf(world, 'number'), 1, 2).map(({ name }) => `${name} >= ${chance.from(0, 50)}`);
  const members = fieldsOf(world, 'member')
    .slice(0, 1)
    .map(({ name }) => `${name} is ${chance.pick(membersOf[name]!)}`);
  const [first] = chance.some(world.activities, 1, 1);
  const tests = [
    ...numbers,
    ...members,
    `any ${first!.name} within 30 days`,
    `count of activity >= ${chance.from(2, 9)}`,
  ];
  return chance.some(tests, 3, 3);
}

const isFaulty = ({ chance }: World): boolean => chance.percent(75);

/** What takes away at the floor, or gives at the ceiling. */
export function plantConstant(world: World, name: string): Plant {
  const { chance } = world;
  const isFault = isFaulty(world);
  const rules = testsIn(world).map(test => `when ${test}`);
  const [first, ...others] = rules;
  const form = chance.pick(['at the floor', 'not up to the floor', 'out of a group']);
  const points = chance.from(1, 9);
  const lines: Readonly<Record<typeof form, { range: string; fault: string; near: string }>> = {
    'at the floor': { range: '0 to 100', fault: `subtract ${points} ${first}`, near: `add ${points} ${first}` },
    'not up to the floor': {
      range: `${points} to 100`,
      fault: `add ${points} ${first}`,
      near: `add ${points + 1} ${first}`,
    },
    'out of a group': {
      range: `${points} to 100`,
      fault: `group "All" up to ${points} points {\n    add 50 ${first}\n    add 50 for first activity\n  }`,
      near: `group "All" up to ${points + 1} points {\n    add 50 ${first}\n    add 50 for first activity\n  }`,
    },
  };
  const { range, fault, near } = lines[form]!;
  const more = others.slice(0, chance.below(3)).map(each => `subtract ${chance.from(1, 9)} ${each}`);
  const text = `score ${name} from ${range} {\n  ${[isFault ? fault : near, ...more].join('\n  ')}\n}`;
  return { kind: 'constant', form, isFault, before: '', text };
}

/** What else a gate may ask of those who are to pass. */
const beside: Readonly<Record<string, readonly string[]>> = {
  alone: [],
  'with a hurdle that can be taken': ['require any activity'],
  'with a refusal of some': ['refuse when count of activity > 400 because "Too many"'],
};

/** Hurdles that nobody takes together, or that all are refused who take them. */
export function plantClosed(world: World, name: string): Plant {
  return world.chance.percent(30) ? plantRefused(world, name) : plantHurdles(world, name);
}

function plantHurdles(world: World, name: string): Plant {
  const { chance } = world;
  const made = () => {
    for (;;) {
      const [form, make] = chance.pick(Object.entries(contradictions));
      const found = make(world, name);
      if (found !== null && found.fault.length > 1) return { form, ...found };
    }
  };
  const { form, before = '', fault, near } = made();
  const isFault = near === null || isFaulty(world);
  const [shape, lines] = chance.pick(Object.entries(beside));
  const hurdles = (isFault ? fault : near).map(test => `require ${test}`);
  const text = `gate ${name} {\n  ${[...lines, ...hurdles].join('\n  ')}\n}`;
  return { kind: 'closed', form: `${form}, ${shape}`, isFault, before, text };
}

function plantRefused(world: World, name: string): Plant {
  const isFault = isFaulty(world);
  const [first, ...others] = testsIn(world);
  const refused = isFault ? first : `not (${first})`;
  const hurdles = [first, ...others].map(test => `require ${test}`);
  const text = `gate ${name} {\n  refuse when ${refused} because "No"\n  ${hurdles.join('\n  ')}\n}`;
  return { kind: 'closed', form: 'refused', isFault, before: '', text };
}

/** Some points beside greater ones that alone come to the bars. */
export function plantIdle(world: World, name: string): Plant {
  const { chance } = world;
  const isFault = isFaulty(world);
  const [first, second, third] = testsIn(world);
  const great = 10 * chance.from(2, 4);
  const small = chance.from(1, 9);
  const rules = [
    `add ${great} when ${first}`,
    `add ${great} when ${second}`,
    `add ${small} when ${third ?? 'any activity'}`,
  ];
  const bar = isFault ? great : great + small;
  const score = `score ${name}_score from -200 to 200 {\n  ${rules.join('\n  ')}\n}`;
  const isTwo = chance.percent(50);
  const gate = `\ngate ${name} {\n  require ${name}_score >= ${bar}\n}`;
  const other = isTwo ? `\nsegment ${name}_both when ${name}_score >= ${2 * great}` : '';
  return {
    kind: 'idle',
    form: isTwo ? 'two bars' : 'one bar',
    isFault,
    before: '',
    text: `${score}${gate}${other}`,
  };
}

/** One rule that reaches the bar whatever the others take away. */
export function plantAlone(world: World, name: string): Plant {
  const { chance } = world;
  const isFault = isFaulty(world);
  const [first, second, third] = testsIn(world);
  const bar = 10 * chance.from(2, 5);
  const takes = chance.percent(50) ? chance.from(1, 9) : 0;
  const decides = bar + takes - (isFault ? 0 : 1);
  const rules = [
    `add ${decides} when ${first}`,
    `add 5 when ${second}`,
    takes > 0 ? `subtract ${takes} when ${third ?? 'any activity'}` : `add 3 when ${third ?? 'any activity'}`,
  ];
  const score = `score ${name}_score from -200 to 200 {\n  ${rules.join('\n  ')}\n}`;
  const text = `${score}\ngate ${name} {\n  require ${name}_score >= ${bar}\n}`;
  return { kind: 'alone', form: takes > 0 ? 'less what is taken' : 'plain', isFault, before: '', text };
}

/** Two rules of one score for the same leads. */
export function plantTwice(world: World, name: string): Plant {
  const { chance } = world;
  const { name: field } = chance.pick(fieldsOf(world, 'number'));
  const { name: activity } = chance.pick(world.activities);
  const bar = chance.from(1, 50);
  const forms: Readonly<Record<string, readonly [string, string, string]>> = {
    'a higher bar': [`${field} >= ${bar}`, `${field} >= ${bar + 5}`, `${field} < ${bar}`],
    'said otherwise': [`${field} >= ${bar}`, `not (${field} < ${bar})`, `not (${field} >= ${bar})`],
    'one more test': [
      `any ${activity}`,
      `count of ${activity} >= 2 and any ${activity} within 30 days`,
      `no ${activity} within 9 days`,
    ],
    'a shorter window': [
      `any ${activity} within 30 days`,
      `any ${activity} within 7 days`,
      `no ${activity} within 30 days`,
    ],
  };
  const [form, [one, same, other]] = chance.pick(Object.entries(forms));
  const isFault = isFaulty(world);
  const rules = [`add ${chance.from(1, 20)} when ${one}`, `add ${chance.from(1, 20)} when ${isFault ? same : other}`];
  if (chance.percent(40)) rules.reverse();
  const text = `score ${name} from 0 to 200 {\n  ${rules.join('\n  ')}\n  add 5 for last activity\n}`;
  return { kind: 'twice', form, isFault, before: '', text };
}
