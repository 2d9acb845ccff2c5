// Files whose rows each belong to a lead: activities, history, clocks.
import type { RejectReason } from '../problems/problem.ts';
import { identifier } from './identifier.ts';
import { productsOf } from './products.ts';
import type { DataFile, ReadRequest } from './request.ts';
import { shownRow } from './shown-row.ts';
import { type Cells, readTable, type TableResult } from './table.ts';

/** One kind of such files: the columns it has, and what a row says. */
export interface LeadRows<T> {
  /** Besides `lead_id`. */
  readonly required: readonly string[];
  /** All columns that are taken. */
  readonly columns: ReadonlySet<string>;
  /** Whether a row that names no product counts for all of the lead's. */
  readonly sharesProducts: boolean;
  /** What the row holds, or why it holds nothing that can be used. */
  readonly read: (cells: Cells) => { readonly thing: T } | RejectReason;
}

export interface LeadRowVisitor<T> {
  /** Gives null when it was taken, else why not. */
  readonly take: (lead: string, thing: T, cells: Cells) => RejectReason | null;
  readonly onReject: ReadRequest['onReject'];
  readonly onBytes: (bytes: number) => void | Promise<void>;
}

const LEAD = 'lead_id';

/** The columns of a kind: `lead_id`, those required, those that may be missing, and some that say nothing here. */
export function columnsOfKind(
  { rules }: Pick<ReadRequest, 'rules'>,
  required: readonly string[],
  optional: readonly string[],
): ReadonlySet<string> {
  const products = productsOf(rules.lead)?.columns ?? ['product'];
  return new Set([LEAD, ...required, ...optional, ...products, 'account_id']);
}

/** Reads one file of a kind. */
export async function readLeadRows<T>(
  file: DataFile,
  request: ReadRequest,
  rows: LeadRows<T>,
  visitor: LeadRowVisitor<T>,
): Promise<TableResult> {
  const products = productsOf(request.rules.lead);
  return readTable({
    file,
    settings: request.settings,
    required: [LEAD, ...rows.required],
    oneOf: rows.sharesProducts ? undefined : products?.columns,
    wanted: rows.columns,
    signal: request.signal,
    onReject: visitor.onReject,
    onBytes: visitor.onBytes,
    onRow: (cells, line, text) => {
      const lead = identifier(cells[LEAD]);
      const found = lead === null ? missing : rows.read(cells);
      const reason = 'code' in found ? found : visitor.take(lead!, found.thing, cells);
      if (reason !== null) visitor.onReject({ file: file.shown, line, ...reason, row: shownRow(text()) });
    },
  });
}

const missing: RejectReason = { code: 'missing-id', data: { column: LEAD } };
