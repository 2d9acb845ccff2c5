// `lead per product`: which product a row is about, and so which of a lead's records it belongs to.
import { type Field, type RawRecord, type Rules, stageValue } from '@funnel/bundle';
import { nearest } from '../problems/nearest.ts';
import type { RejectReason } from '../problems/problem.ts';
import { MARK } from './cell-packing.ts';
import { cellOf, columnsOf } from './mapping.ts';
import type { Cells } from './table.ts';

export interface Products {
  /** The column that people are told of. */
  readonly column: string;
  /** The columns that it may be in. */
  readonly columns: readonly string[];
  /** The declared member that a row names; null where it names none; why not, where it is no declared one. */
  readonly of: (cells: Cells) => string | null | RejectReason;
}

/** How products are read; null where the rules decide a lead as a whole. */
export function productsOf({ fields, per }: Rules['lead']): Products | null {
  const field = fields.find(({ name }) => name === per);
  return field === undefined ? null : productsIn(field);
}

function productsIn(field: Field): Products {
  // There are few products and many rows.
  const read = new Map<string, string | null | RejectReason>();
  return {
    column: field.column,
    columns: columnsOf([field]),
    of: cells => {
      const text = String(cellOf(field, cells) ?? '');
      const before = read.get(text);
      if (before !== undefined) return before;
      const found = productIn(field, text);
      read.set(text, found);
      return found;
    },
  };
}

function productIn(field: Field, text: string): string | null | RejectReason {
  const members = field.type.kind === 'member' ? field.type.members : [];
  const { problem, value } = stageValue(field, text);
  if (typeof value === 'number') return members[value]!;
  if (problem === null) return null;
  const data = { column: field.column, value: text.slice(0, 100), suggestion: nearest(text, members) };
  return { code: 'unknown-product', data };
}

/** The reason of a row that must say which product it is about. */
export function missingProduct({ column }: Products): RejectReason {
  return { code: 'missing-product', data: { column } };
}

/** What a record goes by: its lead's id, with its product where there are products. */
export function recordKey(id: string, product: string | null): string {
  return product === null ? id : id + MARK + product;
}

/** The product that a record is about, as declared; null where leads are decided as a whole, and where it names none. */
export function productOf(lead: Rules['lead'], record: RawRecord): string | null {
  const product = productsOf(lead)?.of(record.fields) ?? null;
  return typeof product === 'string' ? product : null;
}

/** The same of a record as it was read. */
export function keyOfRecord(record: RawRecord, products: Products | null): string {
  const product = products?.of(record.fields) ?? null;
  return recordKey(record.id, typeof product === 'string' ? product : null);
}
