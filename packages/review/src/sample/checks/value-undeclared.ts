// Values in the data that the program does not declare as members.
import { suggest } from '@funnel/language';
import { ranked } from '../facts/tally.ts';
import type { Inquiry } from '../inquiry.ts';
import { fieldSpots } from '../spots.ts';

const SHOWN = 3;

/** Tells once of each field and property, the most frequent values first. A member that occurs itself is not what they mean. */
export function checkValueUndeclared({ facts, program, tell }: Inquiry): void {
  for (const [fact, { at, field }] of fieldSpots(program)) {
    const { type } = field;
    if (type === null || !('members' in type)) continue;
    const found = ranked(facts.undeclared.get(fact) ?? new Map());
    if (found.length === 0) continue;
    const held = facts.values.get(fact)?.members ?? [];
    const unseen = type.members.filter((_, place) => held[place] === 0);
    const near = suggest(
      found[0]![0],
      unseen.map(({ value }) => value),
    );
    const data = {
      fact,
      values: found.slice(0, SHOWN).map(([text, times]) => ({ text, times })),
      others: Math.max(0, found.length - SHOWN),
      near,
    };
    tell({ at, span: type.span }, 'sample-value-undeclared', data);
  }
}
