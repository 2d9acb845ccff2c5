// Entries into stages out of their files. Which stages there are is staging's to say: one that is not declared means something.
import type { RawEntry } from '@funnel/bundle';
import { cellPacking } from './cell-packing.ts';
import { identifier } from './identifier.ts';
import { makeTimeReader, optionalTime } from './instants.ts';
import { columnsOfKind, type LeadRows } from './lead-rows.ts';
import type { Packing } from './lead-store.ts';
import type { ReadRequest } from './request.ts';

const REQUIRED = ['stage', 'at'];
const OPTIONAL = ['known_at', 'seq', 'by', 'reason', 'amount'] as const;

/** History: `lead_id`, `stage`, `at`, optionally `known_at`, `seq`, `by`, `reason`, `amount`. */
export function historyRows(request: ReadRequest): LeadRows<RawEntry> {
  const readTime = makeTimeReader(request.settings.timeZone);
  return {
    required: REQUIRED,
    columns: columnsOfKind(request, REQUIRED, OPTIONAL),
    sharesProducts: false,
    read: cells => {
      const stage = identifier(cells['stage']);
      if (stage === null) return { code: 'missing-name', data: { column: 'stage' } };
      const at = readTime(cells['at'], 'at');
      if (typeof at !== 'string') return at;
      const known = optionalTime(readTime, cells['known_at'], 'known_at');
      if (typeof known === 'object' && known !== null) return known;
      const { amount } = cells;
      const seq = identifier(cells['seq']);
      const by = identifier(cells['by']);
      const reason = identifier(cells['reason']);
      return { thing: { stage, at, known_at: known, seq, by, reason, amount: amount === '' ? null : amount } };
    },
  };
}

/** How entries are kept until their leads come. */
export const historyPacking = cellPacking(['stage', 'at', ...OPTIONAL]) as Packing<RawEntry>;
