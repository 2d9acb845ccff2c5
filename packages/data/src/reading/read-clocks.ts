// Clocks as a run last wrote them, out of their files. Whether a clock fits the rules is staging's to say.
import type { Datum, RawClock } from '@funnel/bundle';
import { cellPacking } from './cell-packing.ts';
import { identifier } from './identifier.ts';
import { makeTimeReader, optionalTime } from './instants.ts';
import { columnsOfKind, type LeadRows } from './lead-rows.ts';
import type { Packing } from './lead-store.ts';
import type { ReadRequest } from './request.ts';

/** The columns of the file besides `lead_id`, in the order in which they are written. */
export const CLOCK_COLUMNS = [
  'sla',
  'entry',
  'start',
  'calendar',
  'targets',
  'due',
  'decided',
  'digest',
] as const satisfies readonly (keyof RawClock)[];

const OPTIONAL = ['calendar', 'due'] as const;
const REQUIRED = CLOCK_COLUMNS.filter(column => !(OPTIONAL as readonly string[]).includes(column));

/** Clocks: `lead_id`, `sla`, `entry`, `start`, `targets` (JSON), `decided`, `digest`, optionally `calendar` and `due`. */
export function clockRows(request: ReadRequest): LeadRows<RawClock> {
  const readTime = makeTimeReader(request.settings.timeZone);
  return {
    required: REQUIRED,
    columns: columnsOfKind(request, REQUIRED, OPTIONAL),
    sharesProducts: false,
    read: cells => {
      const sla = identifier(cells['sla']);
      if (sla === null) return { code: 'missing-name', data: { column: 'sla' } };
      const start = readTime(cells['start'], 'start');
      if (typeof start !== 'string') return start;
      const decided = readTime(cells['decided'], 'decided');
      if (typeof decided !== 'string') return decided;
      const due = optionalTime(readTime, cells['due'], 'due');
      if (typeof due === 'object' && due !== null) return due;
      const entry = identifier(cells['entry']) ?? '';
      const targets = targetsText(cells['targets']);
      const digest = identifier(cells['digest']) ?? '';
      return { thing: { sla, entry, start, calendar: identifier(cells['calendar']), targets, due, decided, digest } };
    },
  };
}

/** As one text, which is how they are kept. */
function targetsText(datum: Datum): string {
  return typeof datum === 'string' ? datum : JSON.stringify(datum ?? []);
}

const packing = cellPacking(CLOCK_COLUMNS) as Packing<RawClock>;

/** How clocks are kept until their leads come. */
export const clockPacking: Packing<RawClock> = {
  pack: packing.pack,
  unpack: text => {
    const clock = packing.unpack(text);
    return { ...clock, entry: clock.entry ?? '', targets: clock.targets ?? '', digest: clock.digest ?? '' };
  },
};
