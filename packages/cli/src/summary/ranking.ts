// How well a score ranks: the area under the ROC curve.

/** By value of the score: leads that converted and leads that did not. */
export type ValueCounts = Map<number, { converted: number; others: number }>;

/**
 * The share of pairs (one lead that converted, one that did not) in which the converted one has the higher score, ties counting
 * half; exact up to the one division. null without leads of both kinds. (Mann and Whitney 1947: U ÷ (n₁·n₀).)
 */
export function areaUnderCurve(values: ValueCounts): number | null {
  let othersBelow = 0;
  let converted = 0;
  let halves = 0;
  for (const [, counts] of [...values].sort(([left], [right]) => left - right)) {
    halves += counts.converted * (2 * othersBelow + counts.others);
    othersBelow += counts.others;
    converted += counts.converted;
  }
  return converted === 0 || othersBelow === 0 ? null : halves / (2 * converted * othersBelow);
}
