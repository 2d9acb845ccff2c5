// Rules that give every lead the same points.
import type { Inquiry } from '../inquiry.ts';
import { ruleSpots } from '../spots.ts';

/** Tells of each; one whose points differ from lead to lead tells them apart, and is fine. */
export function checkRuleAlways({ bundle, facts, program, qualified, tell, thresholds }: Inquiry): void {
  if (qualified < thresholds.leastLeads) return;
  for (const [id, spot] of ruleSpots(program, bundle)) {
    const { given, same } = facts.rules.get(id)!;
    if (given === qualified && same !== null)
      tell(spot, 'sample-rule-always', { leads: qualified, points: String(same) });
  }
}
