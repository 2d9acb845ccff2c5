// Clocks in the form in which the next run reads them.
import type { Bundle, Decision, RawClock, RawRecord } from '@funnel/bundle';
import { CLOCK_COLUMNS, productOf, type Row } from '@funnel/data';
import { productCell } from './product-column.ts';

export const CLOCK_FILE_COLUMNS = ['lead_id', ...CLOCK_COLUMNS] as const;

/** With `lead per …` also its product, under the field's name. */
export type ClockRow = Omit<RawClock, 'product'> & { readonly lead_id: string };

/** All clocks of a decision, open or over: what was decided once stands. */
export function clockRows(bundle: Bundle, { clocks, lead, product }: Decision): readonly ClockRow[] {
  return clocks.map(clock => clockRow(lead, productCell(bundle, product), clock));
}

/** The clocks of a lead that is not decided, as they were recorded. */
export function recordedClockRows(bundle: Bundle, record: RawRecord): readonly ClockRow[] {
  const product = productCell(bundle, productOf(bundle.rules.lead, record));
  return (record.clocks ?? []).map(clock => clockRow(record.id, product, clock));
}

function clockRow(lead: string, product: Row, clock: RawClock): ClockRow {
  const { calendar = null, decided, digest, due = null, entry, sla, start, targets } = clock;
  return { lead_id: lead, ...product, sla, entry, start, calendar, targets, due, decided, digest };
}

/** With the targets as JSON in one cell. */
export function clockCells({ targets, ...row }: ClockRow): Row {
  return { ...row, targets: typeof targets === 'string' ? targets : JSON.stringify(targets) } as Row;
}
