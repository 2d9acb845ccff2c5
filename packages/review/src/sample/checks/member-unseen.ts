// Declared members that no record holds.
import type { Inquiry } from '../inquiry.ts';
import { fieldSpots } from '../spots.ts';

/** Tells once of each field and property, at its first such member. Where hardly anything is known, nothing is said. */
export function checkMemberUnseen({ facts, program, tell, thresholds }: Inquiry): void {
  for (const [fact, { at, field }] of fieldSpots(program)) {
    const values = facts.values.get(fact);
    const { type } = field;
    if (values === undefined || type === null || !('members' in type)) continue;
    const known = values.of - values.empty;
    const unseen = type.members.filter((_, place) => values.members[place] === 0);
    const [first] = unseen;
    if (first === undefined || unseen.length === type.members.length || known < thresholds.leastLeads) continue;
    const activity = fact.includes('.') ? fact.split('.')[0]! : null;
    const data = { fact: field.name.text, activity, members: unseen.map(({ value }) => value), known };
    tell({ at, span: first.span }, 'sample-member-unseen', data);
  }
}
