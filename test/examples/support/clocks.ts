// What the tests ask of decided clocks.
import type { ClockDecision, Decision } from '@funnel/bundle';

/** The clocks of one SLA, over all decisions. */
export const clocksOf = (decisions: readonly Decision[], sla: string): readonly ClockDecision[] =>
  decisions.flatMap(({ clocks }) => clocks.filter(each => each.sla === sla));

/** How many of the SLA's clocks are in each state; states without any are left out. */
export function states(decisions: readonly Decision[], sla: string): Readonly<Record<string, number>> {
  return tally(clocksOf(decisions, sla).map(each => each.state));
}

/** How often each text stands there. */
export function tally(texts: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}
