// The lead's known values as people read them.
import type { Datum, Field, Value } from '@funnel/bundle';
import { dayWords, instantWords } from './dates.ts';
import { joined } from './lists.ts';
import { plainNumber } from './numbers.ts';

/** Longer texts are cut, with a mark. */
const LONGEST = 60;

function text(raw: Datum, folded: string): string {
  const whole = typeof raw === 'string' ? raw : folded;
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
}

/** A staged value in words; `raw` is the datum it came from, for texts, whose case staging drops. null when unknown. */
export function valueShown(field: Field, value: Value, raw: Datum): string | null {
  const { type } = field;
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return text(raw, value);
  if (typeof value === 'number') {
    if (type.kind === 'member') return type.members[value] ?? String(value);
    if (type.kind === 'number') return plainNumber(value / 10 ** type.decimals, 6);
    return type.kind === 'date' ? dayWords(value) : instantWords(value);
  }
  const members = type.kind === 'member_list' ? type.members : [];
  const parts = value.map(each =>
    typeof each === 'number' ? (members[each] ?? String(each)) : (each ?? 'unreadable'),
  );
  return parts.length === 0 ? 'none' : joined(parts);
}
