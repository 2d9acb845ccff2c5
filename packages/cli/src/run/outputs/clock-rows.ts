// Clocks in the form in which the next run reads them.
import type { Decision, RawClock, RawRecord } from '@funnel/bundle';
import { CLOCK_COLUMNS, type Row } from '@funnel/data';

export const CLOCK_FILE_COLUMNS = ['lead_id', ...CLOCK_COLUMNS] as const;

export type ClockRow = RawClock & { readonly lead_id: string };

/** All clocks of a decision, open or over: what was decided once stands. */
export function clockRows({ clocks, lead }: Decision): readonly ClockRow[] {
  return clocks.map(clock => clockRow(lead, clock));
}

/** The clocks of a lead that is not decided, as they were recorded. */
export function recordedClockRows({ clocks, id }: RawRecord): readonly ClockRow[] {
  return (clocks ?? []).map(clock => clockRow(id, clock));
}

function clockRow(lead: string, clock: RawClock): ClockRow {
  const { calendar = null, decided, digest, due = null, entry, sla, start, targets } = clock;
  return { lead_id: lead, sla, entry, start, calendar, targets, due, decided, digest };
}

/** With the targets as JSON in one cell. */
export function clockCells({ targets, ...row }: ClockRow): Row {
  return { ...row, targets: typeof targets === 'string' ? targets : JSON.stringify(targets) } as Row;
}
