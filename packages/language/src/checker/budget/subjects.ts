// What a formula asks about: where two ask about nothing in common, the one says nothing about the other.
import type { Formula } from '../reasoning/formula.ts';
import type { Quantity } from '../reasoning/quantity.ts';

/** Counts and days of the same activity are one subject, and those of any activity another that all of them share. */
export function subjectsOf(formula: Formula): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting: Formula[] = [formula];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'all' || next.kind === 'any') for (const part of next.of) waiting.push(part);
    else if (next.kind === 'linear') for (const { quantity } of next.terms) found.add(subjectOf(quantity));
    else found.add(next.of);
  }
  return found;
}

function subjectOf({ key, counts, since }: Quantity): string {
  return (counts ?? since) === null ? key : 'activities';
}
