// `add 5 per email_click up to 25 points when … because …`.
import type { RuleNode, RuleSource } from '../../syntax/nodes/declaration.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import { before, clause, type Depth, type Gap, type Line, line } from '../line.ts';
import { armGaps, clauseBehind, conditionGaps, occurrenceGaps } from './condition.ts';

const limit: Depth = { level: 1, indent: 1 };
/** Tests of the activity, and conditions of a clause that stands on a line of its own: broken last. */
const tests: Depth = { level: 2, indent: 2 };

/** What the points are for ends here; null where that is the condition of `when`. */
const endOfSource: { readonly [K in RuleSource['kind']]: (source: Extract<RuleSource, { kind: K }>) => Span | null } = {
  condition: () => null,
  proportion: ({ field }) => field.span,
  activities: ({ of }) => of.span,
};

function sourceEnd<K extends RuleSource['kind']>(source: Extract<RuleSource, { kind: K }>): Span | null {
  return (endOfSource[source.kind as K] as (source: Extract<RuleSource, { kind: K }>) => Span | null)(source);
}

/** A condition that points are given for is what the rule is about; behind activities or a field it is a clause. */
function whenGaps({ source, when }: RuleNode): readonly Gap[] {
  if (when === null || when.condition === null) return [];
  return source.kind === 'condition'
    ? armGaps(when)
    : [before(when.span, clause), ...conditionGaps(when.condition, tests)];
}

export function printRule(rule: RuleNode): Line {
  const { source, limits, when, because, points } = rule;
  const end = when?.span ?? limits.at(-1)?.span ?? sourceEnd(source) ?? points.span;
  return line(rule, [
    ...(source.kind === 'activities' ? occurrenceGaps(source.of, tests) : []),
    ...limits.map(({ span }) => before(span, limit)),
    ...whenGaps(rule),
    ...clauseBehind(end, because),
  ]);
}
