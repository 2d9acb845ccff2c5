// A record as it could be known at an instant of the past.
import { parseInstant, type RawRecord } from '@funnel/bundle';

/** Without clocks that were decided later; activities and entries of the history that came later a decision leaves out itself. */
export function knownThen(record: RawRecord, at: number): RawRecord {
  const clocks = record.clocks ?? [];
  const known = clocks.filter(({ decided }) => (parseInstant(decided) ?? at) <= at);
  return known.length === clocks.length ? record : { ...record, clocks: known };
}
