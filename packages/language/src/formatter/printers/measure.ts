// `measure mql_to_sql of mql that reach sql within 60 days aim 60% alarm below 45%`.
import type { MeasureDeclaration } from '../../syntax/nodes/handover-declarations.ts';
import { clause, type Line, line } from '../line.ts';
import { occurrenceGaps } from './condition.ts';

/** One sentence on one line; only tests in parentheses may be broken. */
export function printMeasure(node: MeasureDeclaration): Line {
  const { goal } = node;
  const breaks = goal?.kind === 'with' && goal.of.where?.kind === 'grouped';
  return line(node, breaks ? occurrenceGaps(goal.of, clause) : []);
}
