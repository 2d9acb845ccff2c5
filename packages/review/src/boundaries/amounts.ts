// Changes of a draft that put an amount on one side of its bar.
import {
  type Compare,
  type Expression,
  type ExpressionKind,
  type ExpressionOf,
  formatDate,
  formatInstant,
  parseDate,
  type ValueType,
} from '@funnel/bundle';
import { type Draft, inStageSince, withField, without } from './draft.ts';
import { oneMore, soMany, typesOf } from './happening.ts';
import { reachPoints } from './points.ts';
import { barOnTheRight, grainOf, type Side, scaleOf } from './shifted.ts';
import { literal } from './values.ts';
import type { World } from './world.ts';

const DAY = 86_400_000;
const AWAY: Readonly<Record<Side, number>> = { below: -1, at: 0, above: 1 };

/** Where the left side is to go, in plain units: exactly, and for what goes in leaps, how far from the bar it may be. */
interface Goal {
  readonly side: Side;
  readonly bar: number;
  readonly wanted: number;
  readonly grain: number;
  /** What it is now; null where nobody knows. */
  readonly now: number | null;
}

type Knob<K extends ExpressionKind> = (
  world: World,
  node: ExpressionOf<K>,
  goal: Goal,
  draft: Draft,
) => readonly (Draft | null)[];

const nothing = (): readonly Draft[] => [];

function typeOfField({ rules }: World, name: string): ValueType | null {
  return rules.lead.fields.find(each => each.name === name)?.type ?? null;
}

/** How much an expression grows with a field; 0 where it does not, or not in proportion. */
function slope(expression: Expression, field: string): number {
  if (expression.kind === 'field') return expression.name === field ? 1 : 0;
  if (expression.kind === 'add') return slope(expression.left, field) + slope(expression.right, field);
  if (expression.kind === 'subtract') return slope(expression.left, field) - slope(expression.right, field);
  if (expression.kind === 'times') return (expression.by / 10 ** expression.by_decimals) * slope(expression.of, field);
  return expression.kind === 'rescale' ? slope(expression.of, field) : 0;
}

function fieldsIn(expression: Expression): readonly string[] {
  if (expression.kind === 'field') return [expression.name];
  if (expression.kind === 'add' || expression.kind === 'subtract')
    return [...fieldsIn(expression.left), ...fieldsIn(expression.right)];
  return expression.kind === 'times' || expression.kind === 'rescale' ? fieldsIn(expression.of) : [];
}

/** Each field of a sum by itself. */
function throughFields(world: World, node: Expression, goal: Goal, draft: Draft): readonly Draft[] {
  return fieldsIn(node).flatMap(name => {
    const type = typeOfField(world, name);
    if (type?.kind !== 'number') return [];
    const by = slope(node, name);
    const present = draft.fields[name];
    if (by === 0 || (goal.now !== null && typeof present !== 'number')) return [];
    const exact =
      node.kind === 'field'
        ? goal.wanted
        : goal.now === null
          ? null
          : (present as number) + (goal.wanted - goal.now) / by;
    if (exact === null) return [];
    const steps = exact * 10 ** type.decimals;
    const near = [...new Set([Math.round(steps), Math.floor(steps), Math.ceil(steps)])];
    return near.map(each => withField(draft, name, Number((each / 10 ** type.decimals).toFixed(type.decimals)) + 0));
  });
}

const KNOBS: { readonly [K in ExpressionKind]: Knob<K> } = {
  field: throughFields,
  add: throughFields,
  subtract: throughFields,
  times: throughFields,
  rescale: throughFields,
  lowest: (world, { of }, goal, draft) => of.flatMap(each => turned(world, each, goal, draft)),
  highest: (world, { of }, goal, draft) => of.flatMap(each => turned(world, each, goal, draft)),
  score: (world, { name }, { bar, grain, side }, draft) => {
    const [lowest, highest] = side === 'below' ? [bar - grain, bar] : side === 'at' ? [bar, bar] : [bar, bar + grain];
    return reachPoints(world, name, { lowest, highest, but: side === 'at' ? null : bar }, draft);
  },
  count: (world, { of }, { wanted }, draft) => (wanted < 0 ? [] : [soMany(world, of, draft, Math.round(wanted))]),
  total: (world, { of, property }, { wanted }, draft) => {
    const bare = without(draft, typesOf(world, of));
    return [oneMore(world, of, bare, { properties: { [property]: wanted } })];
  },
  last_property: (world, { of, property }, { wanted }, draft) => {
    const bare = without(draft, typesOf(world, of));
    return [oneMore(world, of, bare, { properties: { [property]: wanted } })];
  },
  days_since_last: (world, { of }, { wanted }, draft) =>
    wanted < 0 ? [] : [oneMore(world, of, without(draft, typesOf(world, of)), { ago: wanted * DAY })],
  days_since: (_, { of, type }, { wanted }, draft) => {
    if (of.kind !== 'field') return [];
    const day = Math.floor(draft.asOf / DAY) - wanted;
    const value = type === 'date' ? formatDate(day) : formatInstant(draft.asOf - Math.round(wanted * DAY));
    return [withField(draft, of.name, value)];
  },
  days_between: (_, { from, to, type }, { wanted }, draft) => {
    if (type === 'date') {
      const present = draft.fields[from.name];
      const first = (typeof present === 'string' ? parseDate(present) : null) ?? Math.floor(draft.asOf / DAY);
      return [withField(withField(draft, from.name, formatDate(first)), to.name, formatDate(first + wanted))];
    }
    const earlier = withField(draft, from.name, formatInstant(draft.asOf));
    return [withField(earlier, to.name, formatInstant(draft.asOf + Math.round(wanted * DAY)))];
  },
  days_in_stage: (world, _, { wanted }, draft) => {
    const stage = world.look(draft)?.stay?.stage;
    return stage === undefined || wanted < 0 ? [] : [inStageSince(draft, stage, wanted * DAY)];
  },
  property: nothing,
  number: nothing,
  text: nothing,
  boolean: nothing,
  date: nothing,
  datetime: nothing,
  member: nothing,
  param: nothing,
  grade: nothing,
  band: nothing,
  domain: nothing,
  entries: nothing,
};

function turned<K extends ExpressionKind>(
  world: World,
  node: ExpressionOf<K>,
  goal: Goal,
  draft: Draft,
): readonly Draft[] {
  const made = (KNOBS[node.kind as K] as Knob<K>)(world, node, goal, draft);
  return made.filter(each => each !== null);
}

/** A field against a day or an instant that is written. */
function besideDay(world: World, { left, right }: Compare, side: Side, draft: Draft): readonly Draft[] | null {
  const away = AWAY[side];
  if (left.kind !== 'field') return null;
  if (right.kind === 'date') return [withField(draft, left.name, literal({ ...right, value: right.value + away }))];
  if (right.kind === 'datetime') return [withField(draft, left.name, literal({ ...right, value: right.value + away }))];
  return typeOfField(world, left.name)?.kind === 'number' ? null : [];
}

/** Drafts in which the left side of the comparison probably stands on that side of the right one; the rules must say. */
export function approach(world: World, asked: Compare, side: Side, draft: Draft): readonly Draft[] {
  const { rules } = world;
  const compare = barOnTheRight(rules, asked);
  const grain = grainOf(rules, compare, null);
  if (grain === null) return [];
  const days = besideDay(world, compare, side, draft);
  if (days !== null) return days;
  const { left, left_factor, right, right_factor } = compare;
  const decimals = scaleOf(rules, left)!.decimals + Math.round(Math.log10(left_factor));
  const step = grain / 10 ** decimals;
  const line = world.look(draft)?.line(asked) ?? null;
  const isTurned = compare !== asked;
  const now = line === null ? null : isTurned ? line.bar : line.value;
  const bar = line === null ? fixedBar(world, right, draft) : isTurned ? line.value : line.bar;
  if (bar !== null) {
    const goal: Goal = { side, bar, wanted: bar + AWAY[side] * step, grain: step, now };
    const made = turned(world, left, goal, draft);
    if (made.length > 0) return made;
  }
  // What is compared with may move instead.
  if (now === null || scaleOf(rules, right)?.grain === 0 || right_factor === 0) return [];
  const mirrored: Side = side === 'below' ? 'above' : side === 'above' ? 'below' : 'at';
  return turned(
    world,
    right,
    { side: mirrored, bar: now, wanted: now - AWAY[side] * step, grain: step, now: bar },
    draft,
  );
}

/** What a bar is before the other side is known. */
function fixedBar(world: World, right: Expression, draft: Draft): number | null {
  const value = literal(right);
  if (typeof value === 'number') return value;
  const look = world.look(draft);
  if (right.kind === 'param') return look?.param(right.name) ?? null;
  if (right.kind === 'score') return look?.score(right.name) ?? null;
  if (right.kind === 'rescale') return fixedBar(world, right.of, draft);
  const own = right.kind === 'field' ? draft.fields[right.name] : null;
  return typeof own === 'number' ? own : null;
}
