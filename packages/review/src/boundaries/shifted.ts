// Comparisons moved by some steps: which say on which side of a bar something stands.
import type {
  Compare,
  Condition,
  Expression,
  ExpressionKind,
  ExpressionOf,
  NumericExpression,
  Order,
  Rules,
} from '@funnel/bundle';
import { rulesOf } from '../parts/rules-of.ts';

/** Whole steps of 10^-decimals; days for dates, milliseconds for instants. */
export interface Scale {
  readonly decimals: number;
  /** The smallest difference that can be made: a step of a field, but of a score what its least rule gives. 0 for what no lead changes. */
  readonly grain: number;
}

const none = (): null => null;
const byThemselves = (decimals: number, grain: number) => (): Scale => ({ decimals, grain });

type Scales = {
  readonly [K in ExpressionKind]: (rules: Rules, node: ExpressionOf<K>, owner: string | null) => Scale | null;
};

function widest(rules: Rules, of: readonly Expression[], owner: string | null, decimals: number): Scale | null {
  const scales = of.map(each => scaleOf(rules, each, owner));
  if (scales.some(each => each === null)) return null;
  return { decimals, grain: Math.max(...scales.map(each => each!.grain)) };
}

function fieldScale(type: { readonly kind: string; readonly decimals?: number } | undefined): Scale | null {
  if (type?.kind === 'number') return { decimals: type.decimals!, grain: 1 };
  return type?.kind === 'date' || type?.kind === 'datetime' ? { decimals: 0, grain: 1 } : null;
}

const propertyOf = (rules: Rules, activity: string | null, name: string) =>
  rules.activities.find(each => each.name === activity)?.properties.find(each => each.name === name)?.type;

const SCALES: Scales = {
  field: (rules, { name }) => fieldScale(rules.lead.fields.find(each => each.name === name)?.type),
  property: (rules, { name }, owner) => fieldScale(propertyOf(rules, owner, name)),
  number: (_, { decimals }) => ({ decimals, grain: 0 }),
  text: none,
  boolean: none,
  date: byThemselves(0, 0),
  datetime: byThemselves(0, 0),
  member: none,
  param: (rules, { name }) => ({ decimals: rules.params.find(each => each.name === name)?.decimals ?? 3, grain: 0 }),
  score: (rules, { name }) => {
    const score = rules.scores.find(each => each.name === name);
    if (score === undefined) return null;
    const points = rulesOf(score).map(rule => Math.round(Math.abs(rule.points) / 1000));
    return { decimals: 3, grain: Math.max(score.by, Math.min(...points, score.highest - score.lowest)) };
  },
  grade: none,
  band: none,
  add: (rules, node, owner) => widest(rules, [node.left, node.right], owner, node.decimals),
  subtract: (rules, node, owner) => widest(rules, [node.left, node.right], owner, node.decimals),
  times: (rules, node, owner) => {
    const of = scaleOf(rules, node.of, owner);
    return of === null ? null : { decimals: node.decimals, grain: of.grain * Math.abs(node.by) };
  },
  rescale: (rules, node, owner) => {
    const of = scaleOf(rules, node.of, owner);
    return of === null
      ? null
      : { decimals: of.decimals + Math.round(Math.log10(node.factor)), grain: of.grain * node.factor };
  },
  lowest: (rules, node, owner) => widest(rules, node.of, owner, node.decimals),
  highest: (rules, node, owner) => widest(rules, node.of, owner, node.decimals),
  count: byThemselves(0, 1),
  total: (_, { decimals }) => ({ decimals, grain: 1 }),
  last_property: (rules, node) => fieldScale(propertyOf(rules, node.of.activity, node.property)),
  days_since_last: byThemselves(0, 1),
  days_since: byThemselves(0, 1),
  days_between: byThemselves(0, 1),
  domain: none,
  days_in_stage: byThemselves(0, 1),
  entries: none,
};

/** null for what is no amount; `owner` is the activity whose properties are meant. */
export function scaleOf<K extends ExpressionKind>(
  rules: Rules,
  expression: ExpressionOf<K>,
  owner: string | null = null,
): Scale | null {
  return (SCALES[expression.kind as K] as Scales[K])(rules, expression, owner);
}

const MIRRORED: Readonly<Record<Order, Order>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' };

/** The same with what leads change on the left and the bar on the right. */
export function barOnTheRight(rules: Rules, compare: Compare, owner: string | null = null): Compare {
  const [left, right] = [compare.left, compare.right].map(each => scaleOf(rules, each, owner));
  if (left?.grain !== 0 || right === null || right === undefined || right.grain === 0) return compare;
  const { left: bar, left_factor, operator, right: amount, right_factor } = compare;
  return {
    ...compare,
    operator: MIRRORED[operator],
    left: amount,
    left_factor: right_factor,
    right: bar,
    right_factor: left_factor,
  };
}

type Literal = Extract<Expression, { kind: 'number' | 'date' | 'datetime' }>;

function isLiteral(expression: Expression): expression is Literal {
  return expression.kind === 'number' || expression.kind === 'date' || expression.kind === 'datetime';
}

/** Dates and instants cannot be added to. */
function isNumber(rules: Rules, expression: Expression, owner: string | null): boolean {
  const type =
    expression.kind === 'field'
      ? rules.lead.fields.find(each => each.name === expression.name)?.type
      : expression.kind === 'property'
        ? propertyOf(rules, owner, expression.name)
        : expression.kind === 'last_property'
          ? propertyOf(rules, expression.of.activity, expression.property)
          : null;
  return type === null ? expression.kind !== 'date' && expression.kind !== 'datetime' : type?.kind === 'number';
}

function plus(expression: Expression, steps: number, decimals: number): Expression {
  const right = { kind: 'number', value: steps, decimals } as const;
  return { kind: 'add', left: expression as NumericExpression, right, decimals };
}

export type Side = 'below' | 'at' | 'above';
export const AMOUNT_SIDES: readonly Side[] = ['below', 'at', 'above'];

/** How far from the bar a side may be, in steps of the finer of both sides; null for what is no amount. */
export function grainOf(rules: Rules, compare: Compare, owner: string | null): number | null {
  const { left, left_factor, right, right_factor } = compare;
  const [one, other] = [scaleOf(rules, left, owner), scaleOf(rules, right, owner)];
  if (one === null || other === null || one.grain + other.grain === 0) return null;
  return Math.max(one.grain * left_factor, other.grain * right_factor);
}

/** That the left side stands on this side of the right one, and no farther than the grain; null for what is no amount. */
export function standing(rules: Rules, compare: Compare, side: Side, owner: string | null): Condition | null {
  const grain = grainOf(rules, compare, owner);
  if (grain === null) return null;
  const asked = (operator: Order): Condition => ({ ...compare, operator });
  if (side === 'at') return asked('=');
  const away = side === 'below' ? grain : -grain;
  const within = near(rules, compare, away, owner);
  if (within === null) return null;
  const [beyond, reach]: readonly [Order, Order] = side === 'below' ? ['<', '>='] : ['>', '<='];
  return { kind: 'and', of: [asked(beyond), { ...within, operator: reach }] };
}

/** The left side, moved by so many steps of the finer side, against the right one. */
function near(rules: Rules, compare: Compare, steps: number, owner: string | null): Compare | null {
  const { left, left_factor, right, right_factor } = compare;
  if (right_factor === 1 && isLiteral(right)) return { ...compare, right: { ...right, value: right.value - steps } };
  const decimals = (of: Expression): number => scaleOf(rules, of, owner)?.decimals ?? 0;
  if (left_factor === 1 && isNumber(rules, left, owner)) {
    return { ...compare, left: plus(left, steps, decimals(left)) };
  }
  if (right_factor !== 1 || !isNumber(rules, right, owner)) return null;
  return { ...compare, right: plus(right, -steps, decimals(right)) };
}
