// What whole conditions come to for a lead: for whoever tells what a move still waits for.
import type { Bundle, Condition, Decision, Holds } from '@funnel/bundle';
import { askLines, counting, namedHolds, type Situation } from './parts-of.ts';
import { withMoves } from './with-moves.ts';

export interface ConditionAnswer {
  readonly holds: Holds;
  /** Both sides where two numbers are compared; how often and how many are asked where activities are counted. */
  readonly value: number | null;
  readonly bar: number | null;
}

/** In the order of the conditions; they see the moves of the decision, while personas, segments and gates are as it has them. */
export function answersTo(
  bundle: Bundle,
  situation: Situation,
  decision: Decision,
  conditions: readonly Condition[],
): ConditionAnswer[] {
  const there = { ...situation, record: withMoves(bundle, situation.record, decision) };
  const counts = conditions.map(each => (each.kind === 'occurs' ? counting(each) : each));
  const { lines } = askLines(bundle, there, [...conditions, ...counts]);
  return conditions.map((condition, index) => {
    const holds = namedHolds(decision, condition) ?? lines[index]?.holds ?? 'unknown';
    const counted = lines[conditions.length + index];
    return { holds, value: counted?.value ?? null, bar: counted?.bar ?? null };
  });
}
