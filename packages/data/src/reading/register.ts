// The records there are: each a lead, with rules for `lead per product` a lead and product.
import type { RawRecord } from '@funnel/bundle';
import type { RejectReason } from '../problems/problem.ts';
import { detached } from './identifier.ts';
import { type LeadPlace, leadIds } from './lead-ids.ts';
import { keyOfRecord, missingProduct, type Products, recordKey } from './products.ts';
import type { Cells } from './table.ts';

export interface Register {
  /** Enters a record; gives the place of an earlier one of the same lead and product, null when there is none. */
  readonly enter: (record: RawRecord, place: LeadPlace) => LeadPlace | null;
  readonly numberOf: (record: RawRecord) => number;
  /**
   * The numbers of the records that a row of a lead is about: where it names no product all of that lead's, if they share such
   * rows. A reason where it is about none.
   */
  readonly meant: (id: string, cells: Cells, shared: boolean) => readonly number[] | RejectReason;
  readonly count: () => number;
}

/** An empty register. `products` null: leads are decided as a whole. */
export function register(products: Products | null): Register {
  const ids = leadIds();
  if (products === null) {
    return {
      enter: (record, place) => ids.enter(detached(record.id), place),
      numberOf: record => ids.numberOf(record.id),
      meant: id => {
        const number = ids.numberOf(id);
        return number < 0 ? unknownLead(id) : [number];
      },
      count: ids.count,
    };
  }
  const ofLead = new Map<string, number[]>();
  return {
    enter: (record, place) => {
      const earlier = ids.enter(detached(keyOfRecord(record, products)), place);
      if (earlier === null) {
        const before = ofLead.get(record.id);
        if (before === undefined) ofLead.set(detached(record.id), [ids.count() - 1]);
        else before.push(ids.count() - 1);
      }
      return earlier;
    },
    numberOf: record => ids.numberOf(keyOfRecord(record, products)),
    meant: (id, cells, shared) => {
      const all = ofLead.get(id);
      if (all === undefined) return unknownLead(id);
      const product = products.of(cells);
      if (product === null) return shared ? all : missingProduct(products);
      if (typeof product === 'object') return product;
      const number = ids.numberOf(recordKey(id, product));
      return number < 0 ? { code: 'unknown-lead-product', data: { id: id.slice(0, 100), product } } : [number];
    },
    count: ids.count,
  };
}

function unknownLead(id: string): RejectReason {
  return { code: 'unknown-lead', data: { id: id.slice(0, 100) } };
}
