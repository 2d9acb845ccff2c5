// Changes of a draft that make a condition true, or not true.
import type {
  Arm,
  Compare,
  Condition,
  ConditionKind,
  ConditionOf,
  Datum,
  Expression,
  Gate,
  GateKind,
  GateOf,
  Order,
  ValueType,
} from '@funnel/bundle';
import { approach } from './amounts.ts';
import { type Draft, inStageSince, withActivity, withField, without } from './draft.ts';
import { oneMore, soMany, typesOf } from './happening.ts';
import type { Side } from './shifted.ts';
import { anotherThan, literal, someValue, valuesOf } from './values.ts';
import type { World } from './world.ts';

const DAY = 86_400_000;
const MOST = 6;

type Way<K extends ConditionKind> = (
  world: World,
  node: ConditionOf<K>,
  goal: boolean,
  draft: Draft,
) => readonly (Draft | null)[];

const SIDES: Readonly<Record<Order, readonly Side[]>> = {
  '>=': ['at', 'above'],
  '>': ['above'],
  '<=': ['at', 'below'],
  '<': ['below'],
  '=': ['at'],
  '!=': ['above', 'below'],
};
const INVERSE: Readonly<Record<Order, Order>> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '!=', '!=': '=' };

export type Goals = readonly (readonly [Condition, boolean])[];

/** One after the other, each from what the last one left. */
export function towardAll(world: World, goals: Goals, draft: Draft): readonly Draft[] {
  let drafts: readonly Draft[] = [draft];
  for (const [condition, goal] of goals) {
    drafts = drafts.flatMap(each => toward(world, condition, goal, each)).slice(0, MOST);
  }
  return drafts;
}

function anyOf(world: World, goals: Goals, draft: Draft): readonly Draft[] {
  return goals.flatMap(([condition, goal]) => toward(world, condition, goal, draft));
}

const each = (of: readonly Condition[], goal: boolean): Goals => of.map(one => [one, goal] as const);

function typeOfField({ rules }: World, name: string): ValueType | null {
  return rules.lead.fields.find(one => one.name === name)?.type ?? null;
}

/** Gives a value to what is asked: a field, the domain of one, or the property of a last activity. */
function given(world: World, of: Expression, draft: Draft, value: (type: ValueType) => Datum): readonly Draft[] {
  if (of.kind === 'domain' && of.of.kind === 'field')
    return [withField(draft, of.of.name, `someone@${value({ kind: 'text' })}`)];
  if (of.kind === 'last_property') {
    const activity = world.rules.activities.find(one => one.name === of.of.activity);
    const type = activity?.properties.find(one => one.name === of.property)?.type;
    if (type === undefined) return [];
    const bare = without(draft, typesOf(world, of.of));
    const made = oneMore(world, of.of, bare, { properties: { [of.property]: value(type) } });
    return made === null ? [] : [made];
  }
  const type = of.kind === 'field' ? typeOfField(world, of.name) : null;
  return of.kind === 'field' && type !== null ? [withField(draft, of.name, value(type))] : [];
}

/** The arm is the first true one of the list, or is not. */
function throughArms(world: World, arms: readonly Arm[], place: number, goal: boolean, draft: Draft): readonly Draft[] {
  const before = arms.slice(0, place).flatMap(({ when }) => (when === null ? [] : [[when, false] as const]));
  const own = arms[place]?.when ?? null;
  if (goal) return towardAll(world, own === null ? before : [...before, [own, true]], draft);
  const earlier = before.map(([when]) => [when, true] as const);
  return anyOf(world, own === null ? earlier : [[own, false], ...earlier], draft);
}

function bandArms({ rules }: World, name: string): readonly (Arm & { readonly name: string })[] {
  return rules.grades.find(one => one.name === name)?.bands ?? [];
}

type Through = {
  readonly [K in GateKind]: (world: World, gate: GateOf<K>, goal: boolean, draft: Draft) => readonly Draft[];
};

const GATES: Through = {
  hurdles: (world, { hurdles, refusals, shortcuts }, goal, draft) => {
    const refused = refusals.map(({ when }) => [when, !goal] as const);
    const asked = hurdles.map(({ condition }) => [condition, goal] as const);
    if (goal) return towardAll(world, [...refused, ...asked], draft);
    const closed = towardAll(
      world,
      each(
        shortcuts.map(({ when }) => when),
        false,
      ),
      draft,
    );
    return closed.flatMap(one => anyOf(world, asked, one));
  },
  checklist: (world, { asks, passes_with }, goal, draft) => {
    const conditions = asks.map(({ when }) => when);
    return towardAll(world, each(goal ? conditions.slice(0, passes_with) : conditions, goal), draft);
  },
  chooser: (world, { uses }, goal, draft) =>
    uses.flatMap(({ gate }, place) =>
      throughArms(world, uses, place, true, draft).flatMap(one => throughGate(world, gate, goal, one)),
    ),
};

function throughGate(world: World, name: string, goal: boolean, draft: Draft): readonly Draft[] {
  const gate = world.rules.gates.find(one => one.name === name);
  if (gate === undefined) return [];
  return (GATES[gate.kind] as (world: World, gate: Gate, goal: boolean, draft: Draft) => readonly Draft[])(
    world,
    gate,
    goal,
    draft,
  );
}

const WAYS: { readonly [K in ConditionKind]: Way<K> } = {
  and: (world, { of }, goal, draft) =>
    goal ? towardAll(world, each(of, true), draft) : anyOf(world, each(of, false), draft),
  or: (world, { of }, goal, draft) =>
    goal ? anyOf(world, each(of, true), draft) : towardAll(world, each(of, false), draft),
  not: (world, { of }, goal, draft) => toward(world, of, !goal, draft),
  compare: (world, node, goal, draft) =>
    SIDES[goal ? node.operator : INVERSE[node.operator]].flatMap(side => approach(world, node as Compare, side, draft)),
  equal: (world, { left, right, type }, goal, draft) => {
    if (type === 'band') {
      if (left.kind !== 'grade' || right.kind !== 'band') return [];
      const arms = bandArms(world, left.name);
      return throughArms(
        world,
        arms,
        arms.findIndex(({ name }) => name === right.value),
        goal,
        draft,
      );
    }
    const [own, other] = literal(left) === null ? [left, right] : [right, left];
    const value = literal(other);
    if (value === null) return [];
    return given(world, own, draft, of => (goal ? value : anotherThan([value], of)));
  },
  among: (world, { of, set, type }, goal, draft) => {
    const values = valuesOf(world.rules, set);
    if (type === 'band') {
      const arms = of.kind === 'grade' ? bandArms(world, of.name) : [];
      return arms.flatMap(({ name }, place) =>
        values.includes(name) === goal ? throughArms(world, arms, place, true, draft) : [],
      );
    }
    return given(world, of, draft, own => (goal ? (values[0] ?? null) : anotherThan(values, own)));
  },
  includes: (world, { of, quantity, set }, goal, draft) => {
    const values = valuesOf(world.rules, set);
    return given(world, of, draft, () => (goal ? (quantity === 'all' ? values : values.slice(0, 1)) : []));
  },
  matches: (world, { of, set }, goal, draft) => {
    const needle = valuesOf(world.rules, set)[0] ?? '';
    return given(world, of, draft, () => (goal ? needle : 'another'));
  },
  known: (world, { of }, goal, draft) => given(world, of, draft, type => (goal ? someValue(type, draft.asOf) : null)),
  truth: (world, { of }, goal, draft) => given(world, of, draft, () => goal),
  constant: () => [],
  segment: (world, { name }, goal, draft) => {
    const segment = world.rules.segments.find(one => one.name === name);
    return segment === undefined ? [] : toward(world, segment.when, goal, draft);
  },
  gate: (world, { name }, goal, draft) => throughGate(world, name, goal, draft),
  occurs: (world, { bound, of, times }, goal, draft) => {
    const isMore = (bound === 'at_least') === goal;
    const least = bound === 'at_least' ? times : times + 1;
    const bare = without(draft, typesOf(world, of));
    return isMore
      ? [soMany(world, of, draft, least)]
      : least === 1
        ? [bare]
        : [bare, soMany(world, of, draft, least - 1)];
  },
  latest_activity: (world, { activity }, goal, draft) => {
    const another = world.rules.activities.find(one => one.by === null && one.name !== activity)?.name;
    const type = goal ? activity : another;
    return type === undefined ? [] : [withActivity(draft, type, {}, 0)];
  },
  in_stage: ({ rules }, { stages }, goal, draft) =>
    (rules.lifecycle?.stages ?? [])
      .filter(({ name }) => stages.includes(name) === goal)
      .map(({ name }) => inStageSince(draft, name, DAY)),
  ever_entered: (_, { stage }, goal, draft) => [
    goal ? inStageSince(draft, stage, DAY) : { ...draft, history: draft.history.filter(one => one.stage !== stage) },
  ],
};

/** The draft itself where it is so already; else some ways to bring it about, as far as the rules confirm them. */
export function toward<K extends ConditionKind>(
  world: World,
  condition: ConditionOf<K>,
  goal: boolean,
  draft: Draft,
): readonly Draft[] {
  const isMet = (one: Draft): boolean => (world.look(one)?.holds(condition) === 'yes') === goal;
  if (isMet(draft)) return [draft];
  const made = (WAYS[condition.kind as K] as Way<K>)(world, condition, goal, draft);
  const met: Draft[] = [];
  for (const one of made) {
    if (met.length >= MOST) break;
    if (one !== null && isMet(one)) met.push(one);
  }
  return met;
}
