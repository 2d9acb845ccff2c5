// Source text of whether an activity lies in a period, and whether a score has forgotten it.
import { forgottenUntil } from '../history/periods.ts';
import type { RuleRow } from '../tables/parts.ts';
import type { OccurrenceRow } from '../tables/rows.ts';
import { numeral, type Writer } from './writer.ts';

/** A test of the activity at hand; null without a period. */
export function periodTest(row: OccurrenceRow, writer: Writer): string | null {
  if (row.since >= 0) return `at > ${latestEntry(row.since, writer)}`;
  if (row.before >= 0) return `at <= ${latestEntry(row.before, writer)}`;
  return Number.isFinite(row.within) ? `age < ${numeral(row.within)}` : null;
}

function latestEntry(stage: number, writer: Writer): string {
  return writer.atStart(`journey.latest[${numeral(stage)}]`);
}

/** A test of what no entry made forgotten; null where nothing is forgotten. */
export function rememberedTest({ forget }: RuleRow, writer: Writer): string | null {
  if (forget.length === 0) return null;
  return `at > ${writer.atStart(`${writer.given(forgottenUntil)}(${writer.given(forget)}, journey)`)}`;
}
