// A score's value from its rules' shares: groups bounded, rounded once, kept in range.
import type { GroupRow, ScoreRow } from '../tables/parts.ts';
import { fillRule } from './rule.ts';
import type { State } from './state.ts';

/** Fills the score's slots: the value in thousandths and the sum in millionths. */
export function fillScore(score: ScoreRow, state: State): void {
  let sum = 0;
  for (const group of score.groups) sum += groupSum(group, state);
  state.frame[score.slot] = valueOfSum(score, sum);
  state.frame[score.slot + 1] = sum;
}

/** Thousandths of a sum of millionths. */
export function valueOfSum(score: ScoreRow, sum: number): number {
  return Math.max(score.lowest, Math.min(score.highest, rounded(sum, score.unit))) / 1000;
}

/** The multiple of the unit next to a sum, halves upwards. Exact below 2⁵³, where the quotient alone may round up. */
export function rounded(sum: number, unit: number): number {
  const half = sum + unit / 2;
  const multiple = Math.floor(half / unit) * unit;
  return multiple > half ? multiple - unit : multiple;
}

function groupSum(group: GroupRow, state: State): number {
  let sum = 0;
  for (const rule of group.rules) sum += fillRule(rule, state);
  if (sum <= group.upTo) return sum;
  state.frame[group.slot] = group.upTo - sum;
  return group.upTo;
}
