// The names that expressions mention: one handler a kind.
import type { Expression, ExpressionKind, ExpressionOf, Name, OccurrenceNode, SetNode } from '@funnel/language';
import { keyWithin } from './keys.ts';
import { type Mentions, names, namesKeys, nothing } from './mention.ts';

type Handlers = { readonly [K in ExpressionKind]: (expression: ExpressionOf<K>) => Mentions };

const none = (): Mentions => nothing;

const handlers: Handlers = {
  logic: ({ operands }) => operands.flatMap(inExpression),
  not: ({ operand }) => inExpression(operand),
  occurs: ({ occurrence }) => inOccurrence(occurrence),
  latest_activity: ({ activity }) => names(['activity'], activity),
  ever_entered: ({ stage }) => names(['stage'], stage),
  compare: ({ left, right }) => [...inExpression(left), ...inExpression(right)],
  is: ({ left, right }) => [...inExpression(left), ...inValue(right, left)],
  known: ({ of }) => inExpression(of),
  between: ({ of, low, high }) => [of, low, high].flatMap(inExpression),
  in: ({ of, set }) => [...inExpression(of), ...inSet(set, of)],
  includes: ({ of, set }) => [...inExpression(of), ...inSet(set, of)],
  matches: ({ of, set }) => [...inExpression(of), ...inSet(set, of)],
  arithmetic: ({ left, right }) => [...inExpression(left), ...inExpression(right)],
  negate: ({ operand }) => inExpression(operand),
  grouped: ({ inner }) => inExpression(inner),
  name: expression => [
    { way: 'means', expression, left: null, text: expression.name.text, span: expression.name.span },
  ],
  number: none,
  percent: none,
  text: none,
  date: none,
  instant: none,
  boolean: none,
  count: ({ of }) => inOccurrence(of),
  total: ({ of, property }) => [...inProperty(of, property), ...inOccurrence(of)],
  last: ({ of, property }) => [...inProperty(of, property), ...inOccurrence(of)],
  days_since_last: ({ of }) => inOccurrence(of),
  days_since: ({ of }) => names(['field'], of),
  days_between: ({ from, to }) => [...names(['field'], from), ...names(['field'], to)],
  days_in_stage: none,
  entries: ({ stage }) => names(['stage'], stage),
  domain: ({ of }) => inExpression(of),
  extreme: ({ of }) => of.flatMap(inExpression),
  missing: none,
};

/** All names of an expression and of those within it. */
export function inExpression(expression: Expression): Mentions {
  return dispatch(expression);
}

function dispatch<K extends ExpressionKind>(expression: ExpressionOf<K>): Mentions {
  return (handlers[expression.kind as K] as Handlers[K])(expression);
}

/** The right side of a comparison: a member, band, segment or stage, or a value like any other. */
function inValue(value: Expression, left: Expression): Mentions {
  const bare = withoutParentheses(value);
  // The meaning belongs to the whole, the place to the word in it.
  const means = { way: 'means', expression: value, left } as const;
  if (bare.kind === 'name') return [{ ...means, text: bare.name.text, span: bare.name.span }];
  return bare.kind === 'text' ? [{ ...means, text: bare.text.value, span: bare.span }] : inExpression(value);
}

function withoutParentheses(expression: Expression): Expression {
  return expression.kind === 'grouped' ? withoutParentheses(expression.inner) : expression;
}

function inSet({ list, values }: SetNode, left: Expression): Mentions {
  return list === null ? values.flatMap(value => inValue(value, left)) : names(['list'], list);
}

/** What happened, whose doing it was, and since when. */
export function inOccurrence({ activity, by, where, period }: OccurrenceNode): Mentions {
  return [
    ...names(['activity'], activity),
    ...names(['group'], by),
    ...(where === null ? nothing : inExpression(where)),
    ...names(['stage'], period?.stage ?? null),
  ];
}

/** A property of the activity. */
export function inProperty({ activity }: OccurrenceNode, property: Name): Mentions {
  return namesKeys([keyWithin('property', activity.text, property.text)], property);
}
