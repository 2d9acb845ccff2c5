// What the leads of a sample, or its activities of one type, hold in one field or property.
import { type Datum, type Field, stageValue, type Value } from '@funnel/bundle';

export interface ValueFacts {
  /** How many leads or activities were looked at. */
  readonly of: number;
  readonly empty: number;
  /** By the place of the member in the declaration: how many hold it. Empty for other types. */
  readonly members: readonly number[];
}

export interface ValueCount extends ValueFacts {
  of: number;
  empty: number;
  readonly members: number[];
  readonly field: Field;
}

/** A count of nothing yet. */
export function valueCount(field: Field): ValueCount {
  const { type } = field;
  const members = type.kind === 'member' || type.kind === 'member_list' ? type.members.map(() => 0) : [];
  return { of: 0, empty: 0, members, field };
}

/** Takes one value in; `datum` gives what stands in the data, asked only where a bad datum may stand behind an unknown value. */
export function countValue(count: ValueCount, value: Value, datum: (() => Datum) | null): void {
  count.of += 1;
  if (value === null) {
    if (datum === null || stageValue(count.field, datum()).problem === null) count.empty += 1;
    return;
  }
  if (count.members.length === 0) return;
  for (const member of Array.isArray(value) ? new Set<unknown>(value) : [value]) {
    if (typeof member === 'number') count.members[member]! += 1;
  }
}
