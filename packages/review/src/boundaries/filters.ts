// Properties with which an activity meets a `where`.
import type { Condition, ConditionKind, ConditionOf, Datum, Expression, Rules, ValueType } from '@funnel/bundle';
import { anotherThan, literal, someValue, valuesOf } from './values.ts';

export type Properties = Readonly<Record<string, Datum>>;

interface Asked {
  readonly rules: Rules;
  readonly activity: string;
  readonly asOf: number;
  /** Of params, in plain units. */
  readonly param: (name: string) => number;
}

const NOTHING: Properties = {};

type Fillers = {
  readonly [K in ConditionKind]: (node: ConditionOf<K>, goal: boolean, asked: Asked) => Properties;
};

function typeOf({ activity, rules }: Asked, name: string): ValueType | null {
  const declared = rules.activities.find(each => each.name === activity);
  return declared?.properties.find(each => each.name === name)?.type ?? null;
}

function filled(of: Expression, asked: Asked, value: (type: ValueType) => Datum): Properties {
  if (of.kind === 'domain') {
    const found = filled(of.of, asked, value);
    return Object.fromEntries(Object.entries(found).map(([name, each]) => [name, `someone@${each}`]));
  }
  const type = of.kind === 'property' ? typeOf(asked, of.name) : null;
  return of.kind === 'property' && type !== null ? { [of.name]: value(type) } : NOTHING;
}

/** A number on the right side of the bar, as near as its decimals allow. */
export function beside(bar: Datum, away: number, type: ValueType, asOf: number): Datum {
  if (type.kind === 'number' && typeof bar === 'number') {
    return Number((bar + away / 10 ** type.decimals).toFixed(type.decimals)) + 0;
  }
  return away === 0 ? bar : someValue(type, asOf);
}

export function barValue(expression: Expression, asked: Pick<Asked, 'param'>): Datum {
  return expression.kind === 'param' ? asked.param(expression.name) : literal(expression);
}

const AWAY = { '<': [-1, 0], '<=': [0, 1], '>': [1, 0], '>=': [0, -1], '=': [0, 1], '!=': [1, 0] } as const;

const all = (of: readonly Condition[], goal: boolean, asked: Asked): Properties =>
  Object.assign({}, ...of.map(each => propertiesFor(each, goal, asked)));

const nothing = (): Properties => NOTHING;

const FILLERS: Fillers = {
  and: (node, goal, asked) => all(goal ? node.of : node.of.slice(0, 1), goal, asked),
  or: (node, goal, asked) => all(goal ? node.of.slice(0, 1) : node.of, goal, asked),
  not: (node, goal, asked) => propertiesFor(node.of, !goal, asked),
  compare: (node, goal, asked) => {
    const away = AWAY[node.operator][goal ? 0 : 1];
    const isLeft = node.left.kind === 'property';
    const bar = barValue(isLeft ? node.right : node.left, asked);
    return filled(isLeft ? node.left : node.right, asked, type => beside(bar, isLeft ? away : -away, type, asked.asOf));
  },
  equal: (node, goal, asked) => {
    const [own, other] =
      node.left.kind === 'property' || node.left.kind === 'domain' ? [node.left, node.right] : [node.right, node.left];
    const value = literal(other);
    return filled(own, asked, type => (goal ? value : anotherThan([value], type)));
  },
  among: (node, goal, asked) => {
    const values = valuesOf(asked.rules, node.set);
    return filled(node.of, asked, type => (goal ? (values[0] ?? null) : anotherThan(values, type)));
  },
  includes: (node, goal, asked) => {
    const values = valuesOf(asked.rules, node.set);
    return filled(node.of, asked, () => (goal ? (node.quantity === 'all' ? values : values.slice(0, 1)) : []));
  },
  matches: (node, goal, asked) => {
    const needle = valuesOf(asked.rules, node.set)[0] ?? '';
    return filled(node.of, asked, () => (goal ? needle : 'another'));
  },
  known: (node, goal, asked) => filled(node.of, asked, type => (goal ? someValue(type, asked.asOf) : null)),
  truth: (node, goal, asked) => filled(node.of, asked, () => goal),
  constant: nothing,
  segment: nothing,
  gate: nothing,
  occurs: nothing,
  latest_activity: nothing,
  in_stage: nothing,
  ever_entered: nothing,
};

/** Those that the part needs; whether all of them together do, the rules must say. */
export function propertiesFor<K extends ConditionKind>(where: ConditionOf<K>, goal: boolean, asked: Asked): Properties {
  return (FILLERS[where.kind as K] as Fillers[K])(where, goal, asked);
}
