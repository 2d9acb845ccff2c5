// Answers of yes and no: whoever is asked says one or the other, so "is not yes" is said as "is no".
import type { Equal, Field } from '@funnel/bundle';
import type { NameBook } from './names.ts';

const OTHER: Readonly<Record<string, string>> = { yes: 'no', no: 'yes' };

function answersOnlySo({ type }: Field): boolean {
  return type.kind === 'member' && type.members.length === 2 && type.members.every(each => each in OTHER);
}

/** The other answer, where the comparison asks for one of the two; null for any other comparison. */
export function otherAnswer({ fields }: NameBook, { left, right }: Equal): string | null {
  if (right.kind === 'boolean') return right.value ? 'no' : 'yes';
  if (right.kind !== 'member' || left.kind !== 'field') return null;
  const field = fields.get(left.name);
  return field !== undefined && answersOnlySo(field) ? (OTHER[right.value] ?? null) : null;
}
