// Where conditions and values may be broken: at `and` and `or`, at signs of sums, and in sets.
import type {
  ArmNode,
  Expression,
  ExpressionKind,
  ExpressionOf,
  OccurrenceNode,
  SetNode,
} from '../../syntax/nodes/expression.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import { before, behind, clause, type Depth, type Gap, inside } from '../line.ts';

type GapsOf = { readonly [K in ExpressionKind]: (expression: ExpressionOf<K>, depth: Depth) => readonly Gap[] };

const none = (): readonly Gap[] => [];

/** Items in parentheses that end at `end`, the closing one on a line of its own. */
function listed(items: readonly Expression[], end: number, depth: Depth): readonly Gap[] {
  const gaps = items.flatMap(item => [before(item.span, depth), ...conditionGaps(item, inside(depth))]);
  const close = before({ start: end - 1, end }, { level: depth.level, indent: depth.indent - 1 });
  return [...gaps, close];
}

const setGaps = ({ list, values, span }: SetNode, depth: Depth): readonly Gap[] =>
  list === null && values.length > 1 ? listed(values, span.end, depth) : [];

const tested = ({ of, set }: { of: Expression; set: SetNode }, depth: Depth): readonly Gap[] => [
  ...conditionGaps(of, depth),
  ...setGaps(set, depth),
];

/** Of what stands in an expression without a break of its own. */
const within = (parts: readonly Expression[], depth: Depth): readonly Gap[] =>
  parts.flatMap(part => conditionGaps(part, depth));

const gapsOf: GapsOf = {
  logic: ({ operands }, depth) =>
    operands.flatMap((operand, index) => [
      ...(index === 0 ? [] : [behind(operands[index - 1]!.span, depth)]),
      ...conditionGaps(operand, inside(depth)),
    ]),
  not: ({ operand }, depth) => conditionGaps(operand, depth),
  occurs: ({ occurrence }, depth) => occurrenceGaps(occurrence, depth),
  latest_activity: none,
  ever_entered: none,
  compare: ({ left, right }, depth) => within([left, right], depth),
  is: ({ left, right }, depth) => within([left, right], depth),
  known: ({ of }, depth) => conditionGaps(of, depth),
  between: ({ of, low, high }, depth) => within([of, low, high], depth),
  in: tested,
  includes: tested,
  matches: tested,
  arithmetic: ({ operator, left, right }, depth) =>
    operator === '*'
      ? within([left, right], depth)
      : [...conditionGaps(left, depth), behind(left.span, depth), ...conditionGaps(right, inside(depth))],
  negate: ({ operand }, depth) => conditionGaps(operand, depth),
  grouped: ({ inner }, depth) => conditionGaps(inner, depth),
  name: none,
  number: none,
  percent: none,
  text: none,
  date: none,
  instant: none,
  boolean: none,
  count: ({ of }, depth) => occurrenceGaps(of, depth),
  total: ({ of }, depth) => occurrenceGaps(of, depth),
  last: ({ of }, depth) => occurrenceGaps(of, depth),
  days_since_last: ({ of }, depth) => occurrenceGaps(of, depth),
  days_since: none,
  days_between: none,
  days_in_stage: none,
  entries: none,
  domain: none,
  extreme: ({ of, span }, depth) => listed(of, span.end, depth),
  missing: none,
};

/** The gaps of a condition or value. */
export function conditionGaps<K extends ExpressionKind>(expression: ExpressionOf<K>, depth: Depth): readonly Gap[] {
  const gaps = gapsOf[expression.kind as K] as (expression: ExpressionOf<K>, depth: Depth) => readonly Gap[];
  return gaps(expression, depth);
}

/** The gaps of an activity with its tests. */
export const occurrenceGaps = ({ where }: OccurrenceNode, depth: Depth): readonly Gap[] =>
  where === null ? [] : conditionGaps(where, depth);

/** Conditions of a line break after its clauses. */
const ofLine: Depth = { level: 1, indent: 1 };

/** The gaps of the condition that a line is about. */
export const lineCondition = (condition: Expression | null): readonly Gap[] =>
  condition === null ? [] : conditionGaps(condition, ofLine);

export const armGaps = (arm: ArmNode | null): readonly Gap[] => lineCondition(arm?.condition ?? null);

/** The gap in front of a clause that may be missing, behind what ends there. */
export const clauseBehind = (end: Span, present: unknown): readonly Gap[] =>
  present === null ? [] : [behind(end, clause)];
