// Rules that give no lead any points.
import { isExplained } from '../causes.ts';
import { ranked } from '../facts/tally.ts';
import type { Inquiry } from '../inquiry.ts';
import { ruleSpots } from '../spots.ts';

/** Tells of each that the data themselves do not explain: a missing column, an empty fact, an activity nobody sends. */
export function checkRuleNever(inquiry: Inquiry): void {
  const { bundle, facts, lines, program, qualified, tell, thresholds } = inquiry;
  if (qualified < thresholds.leastLeads) return;
  for (const [id, { at, span }] of ruleSpots(program, bundle)) {
    const { given, late, unknown, wants } = facts.rules.get(id)!;
    const line = lines.find(each => each.at === at && each.span === span);
    if (given > 0 || line === undefined || isExplained(inquiry, line)) continue;
    const wanted = ranked(wants).map(([fact]) => fact);
    tell({ at, span }, 'sample-rule-never', { leads: qualified, unknown, facts: wanted, late });
  }
}
