// Rules of one score that give points to the same leads.
import type { Inquiry } from '../inquiry.ts';
import { type RuleSpot, ruleSpots } from '../spots.ts';

/** Tells once of each such set of rules, at the last of them. Rules for every lead are told of as such. */
export function checkRulesTogether({ bundle, facts, program, qualified, tell, thresholds }: Inquiry): void {
  if (qualified < thresholds.leastLeads) return;
  const sets = new Map<string, { readonly leads: number; readonly spots: RuleSpot[] }>();
  for (const [id, spot] of ruleSpots(program, bundle)) {
    const { given, who } = facts.rules.get(id)!;
    if (given < thresholds.togetherLeads || given === qualified) continue;
    const key = `${spot.at.node.name!.text} ${spot.rule.sign} ${who.key()}`;
    const set = sets.get(key) ?? { leads: given, spots: [] };
    sets.set(key, set);
    set.spots.push(spot);
  }
  for (const { leads, spots } of sets.values()) {
    const last = spots.at(-1)!;
    const others = spots.slice(0, -1).map(spot => ({ note: 'gives-too' as const, spot }));
    if (others.length > 0) tell(last, 'sample-rules-together', { leads, others: others.length }, others);
  }
}
