// Random conditions of every form.
import type { Chance } from './chance.ts';
import { numberAt, numberLiteral } from './numbers.ts';
import { occurrence, picked } from './occurrences.ts';
import { condition, fixed, joined, nothing, type Source, textOf } from './source.ts';
import { dates, instants, literals, membersOf } from './vocabulary.ts';
import { namesAt, otherNamesAt, type Place, plainName } from './world.ts';

type Maker = (place: Place, chance: Chance) => Source | null;

const orders = ['<', '<=', '>', '>=', '>=', '<=', '=', '!='];

function quoted(text: string): string {
  return `"${text}"`;
}

/** Members may be written without their quotes only where they are names. */
function valuesOf(names: readonly string[]): Source {
  return fixed`(${joined([...names], ', ')})`;
}

function textSet(chance: Chance, lists: readonly string[]): Source {
  if (lists.length > 0 && chance.percent(35)) return fixed`${chance.pick(lists)}`;
  return valuesOf(chance.some(literals, 1, 3).map(quoted));
}

const compareNumbers: Maker = (place, chance) => {
  if (place.activity !== null) return compareProperties(place, chance);
  const form = chance.below(20);
  if (form === 0) return condition`${numberAt(place)} is ${chance.pick(['0', '1', '10'])}`;
  if (form === 1) {
    const right = numberAt(place);
    return condition`${literalFor(place, right)} ${chance.pick(orders)} ${right}`;
  }
  const left = numberAt(place);
  const right = chance.percent(75) ? fixed`${literalFor(place, left)}` : numberAt(place);
  return condition`${left} ${chance.pick(orders)} ${right}`;
};

/** A score is never compared with a percentage. */
function literalFor({ world }: Place, compared: Source): string {
  const literal = numberLiteral(world.chance);
  return world.scores.includes(textOf(compared)) ? literal.replace('%', '') : literal;
}

/** In a `where` a property is compared with a literal, a param, another property or a field of the lead. */
const compareProperties: Maker = (place, chance) => {
  const fields = namesAt(place, 'number');
  if (fields.length === 0) return null;
  const left = chance.pick(fields).name;
  const others = [...otherNamesAt(place, 'number', left).map(other => other.name), ...place.world.params];
  const right = others.length > 0 && chance.percent(35) ? chance.pick(others) : numberLiteral(chance);
  return condition`${left} ${chance.pick(orders)} ${right}`;
};

const betweenNumbers: Maker = (place, chance) => {
  const [low, high] = chance.some(['-3', '0', '1', '10', '50.5', '180', '1_000'], 2, 2);
  const fields = namesAt(place, 'number');
  if (place.activity !== null && fields.length === 0) return null;
  const left = place.activity === null ? numberAt(place) : fixed`${chance.pick(fields).name}`;
  return condition`${left} between ${low!} and ${high!}`;
};

const compareTimes: Maker = (place, chance) => {
  const fields = namesAt(place, 'date', 'datetime');
  if (fields.length === 0) return null;
  const field = chance.pick(fields);
  const literal = chance.pick(field.kind === 'date' ? dates : instants);
  if (chance.percent(20))
    return condition`${field.name} between ${literal} and ${chance.pick(field.kind === 'date' ? dates : instants)}`;
  const others = otherNamesAt(place, field.kind, field.name);
  const right = others.length > 0 && chance.percent(25) ? chance.pick(others).name : literal;
  return condition`${field.name} ${chance.pick(orders)} ${right}`;
};

const aboutText: Maker = (place, chance) => {
  const fields = namesAt(place, 'text');
  if (fields.length === 0) return null;
  const field = chance.pick(fields);
  const isDomain = place.activity === null && chance.percent(25);
  const left = isDomain ? fixed`domain of ${field.name}` : fixed`${field.name}`;
  const literal = quoted(chance.pick(literals));
  const others = otherNamesAt(place, 'text', field.name);
  const forms: (() => Source)[] = [
    () => condition`${left} is ${literal}`,
    () => condition`${left} is not ${literal}`,
    () => condition`${left} in ${textSet(chance, place.world.lists)}`,
    () => condition`${left} not in ${textSet(chance, place.world.lists)}`,
    () => condition`${left} starts with ${literal}`,
    () => condition`${left} ends with ${literal}`,
    () => condition`${left} contains ${literal}`,
    () => condition`${left} contains ${textSet(chance, place.world.lists)}`,
    () => condition`${left} contains word ${quoted(chance.pick(['vp', 'sales', 'of sales', 'ops', 'cloud']))}`,
  ];
  if (others.length > 0 && chance.percent(10)) return condition`${field.name} is ${chance.pick(others).name}`;
  return chance.pick(forms)();
};

const aboutMember: Maker = (place, chance) => {
  const fields = namesAt(place, 'member');
  if (fields.length === 0) return null;
  const field = chance.pick(fields);
  const members = membersOf[plainName(field.name)]!;
  const others = otherNamesAt(place, 'member', field.name).filter(
    other => other.name !== field.name && membersOf[plainName(other.name)]!.includes(members[0]!),
  );
  if (others.length > 0 && chance.percent(25)) return condition`${field.name} is ${chance.pick(others).name}`;
  const form = chance.below(4);
  if (form === 0) return condition`${field.name} is ${chance.pick(members)}`;
  if (form === 1) return condition`${field.name} is not ${chance.pick(members)}`;
  const not = form === 2 ? 'in' : 'not in';
  return condition`${field.name} ${not} ${valuesOf(chance.some(members, 1, 2))}`;
};

const aboutBoolean: Maker = (place, chance) => {
  const fields = namesAt(place, 'boolean');
  if (fields.length === 0) return null;
  const field = chance.pick(fields);
  return chance.pick([
    condition`${field.name}`,
    condition`not ${field.name}`,
    condition`${field.name} is ${chance.pick(['true', 'false'])}`,
  ]);
};

const aboutList: Maker = (place, chance) => {
  const fields = namesAt(place, 'text_list', 'member_list');
  if (fields.length === 0) return null;
  const field = chance.pick(fields);
  const isText = field.kind === 'text_list';
  const values = isText ? literals.map(quoted) : membersOf[plainName(field.name)]!;
  const form = chance.below(3);
  if (form === 0) return condition`${field.name} includes ${chance.pick(values)}`;
  const set = isText && chance.percent(50) ? textSet(chance, place.world.lists) : valuesOf(chance.some(values, 1, 2));
  return condition`${field.name} includes ${form === 1 ? 'any' : 'all'} of ${set}`;
};

const isKnown: Maker = (place, chance) => {
  const kinds = ['text', 'number', 'boolean', 'date', 'datetime', 'member', 'text_list', 'member_list'] as const;
  const fields = namesAt(place, ...kinds);
  if (fields.length === 0) return null;
  const field = chance.pick(fields);
  const left =
    field.kind === 'text' && place.activity === null && chance.percent(40) ? `domain of ${field.name}` : field.name;
  return condition`${left} is ${chance.pick(['known', 'unknown', 'not known', 'not unknown'])}`;
};

const quantified: Maker = (place, chance) => {
  const form = chance.below(6);
  if (form < 2) return condition`any ${occurrence(place)}`;
  if (form < 4) return condition`no ${occurrence(place)}`;
  if (form === 4) return condition`at least ${chance.from(1, 4)} ${occurrence(place)}`;
  return condition`at most ${chance.from(1, 3)} ${occurrence(place)}`;
};

const latestActivity: Maker = ({ world }, chance) => {
  const own = world.activities.filter(activity => activity.by === null);
  return own.length === 0 ? null : condition`latest activity is ${chance.pick(own).name}`;
};

const lastOfOther: Maker = (place, chance) => {
  const having = place.world.activities.flatMap(activity =>
    activity.properties.filter(one => one.kind !== 'number').map(property => ({ activity, property })),
  );
  if (having.length === 0) return null;
  const { activity, property } = chance.pick(having);
  const left = fixed`last ${property.name} of ${picked(place, activity.name)}`;
  if (chance.percent(10)) return condition`${left} is ${chance.pick(['known', 'unknown'])}`;
  switch (property.kind) {
    case 'member':
      return condition`${left} is ${chance.pick(membersOf[property.name]!)}`;
    case 'text':
      return condition`${left} starts with ${quoted(chance.pick(literals))}`;
    case 'boolean':
      return condition`${left} is ${chance.pick(['true', 'false'])}`;
    case 'date':
      return condition`${left} ${chance.pick(orders)} ${chance.pick(dates)}`;
    case 'datetime':
      return condition`${left} ${chance.pick(orders)} ${chance.pick(instants)}`;
    case 'text_list':
      return condition`${left} includes any of ${textSet(chance, place.world.lists)}`;
    case 'member_list':
      return condition`${left} includes ${chance.pick(membersOf[property.name]!)}`;
    case 'number':
      return null;
  }
};

const inSegment: Maker = ({ world }, chance) => {
  if (world.segments.length === 0) return null;
  const { name, construct } = chance.pick(world.segments);
  const same = world.segments.filter(one => one.construct === construct).map(one => one.name);
  if (same.length > 1 && chance.percent(30)) return condition`${construct} in ${valuesOf(chance.some(same, 2, 2))}`;
  return condition`${construct} is ${chance.percent(20) ? fixed`not ` : nothing}${name}`;
};

const inBand: Maker = ({ world }, chance) => {
  if (world.grades.length === 0) return null;
  const { name, bands } = chance.pick(world.grades);
  if (chance.percent(35)) return condition`${name} in ${valuesOf(chance.some(bands, 1, 2))}`;
  return condition`${name} is ${chance.pick(bands)}`;
};

const passesGate: Maker = ({ world }, chance) =>
  world.gates.length === 0 ? null : condition`${chance.pick(world.gates)}`;

const paramOrScore: Maker = ({ world }, chance) => {
  if (world.scores.length === 0) return null;
  const bar =
    world.params.length > 0 && chance.percent(40) ? chance.pick(world.params) : chance.pick(['10', '25', '40', '60']);
  return condition`${chance.pick(world.scores)} ${chance.pick(['>=', '>=', '<', '>'])} ${bar}`;
};

const inStage: Maker = ({ world }, chance) => {
  const names = world.stages.map(stage => stage.name);
  if (names.length === 0) return null;
  const form = chance.below(5);
  if (form === 0) return condition`stage is ${chance.pick(names)}`;
  if (form === 1) return condition`stage is not ${chance.pick(names)}`;
  if (form < 4) return condition`stage ${form === 2 ? 'in' : 'not in'} ${valuesOf(chance.some(names, 1, 3))}`;
  return condition`ever entered ${chance.pick(names)}`;
};

const constantTruth: Maker = (_, chance) => condition`${chance.pick(['true', 'false'])}`;

const everywhere: Maker[] = [
  compareNumbers,
  compareNumbers,
  betweenNumbers,
  compareTimes,
  aboutText,
  aboutText,
  aboutMember,
  aboutMember,
  aboutBoolean,
  aboutList,
  aboutList,
  isKnown,
];
const atLeadOnly: Maker[] = [
  quantified,
  quantified,
  quantified,
  latestActivity,
  lastOfOther,
  inSegment,
  inSegment,
  inBand,
  inBand,
  passesGate,
  paramOrScore,
  paramOrScore,
  inStage,
  inStage,
  compareNumbers,
];

function simpleCondition(place: Place): Source {
  const { chance } = place.world;
  if (place.activity === null && chance.percent(2)) return constantTruth(place, chance)!;
  const makers = place.activity === null ? [...everywhere, ...atLeadOnly] : everywhere;
  return chance.pick(makers)(place, chance) ?? simpleCondition(place);
}

/** A condition with at most `depth` levels of `and`, `or`, `not` around its comparisons. */
export function conditionAt(place: Place, depth = 2): Source {
  const { chance } = place.world;
  const form = chance.below(10);
  if (depth === 0 || form < 5) return simpleCondition(place);
  const inner = () => conditionAt(place, depth - 1);
  if (form < 7) return condition`(${inner()} and ${inner()})`;
  if (form < 9) return condition`(${inner()} or ${inner()})`;
  return condition`not (${inner()})`;
}
