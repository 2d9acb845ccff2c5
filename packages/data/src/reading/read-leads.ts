// Leads out of their files, one after the other.
import { type Datum, type RawRecord, trimBlanks } from '@funnel/bundle';
import type { RejectReason } from '../problems/problem.ts';
import { ROW_NUMBER } from '../settings/settings.ts';
import { identifier } from './identifier.ts';
import { type CellMapper, cellMapper, cellOf, columnsOf } from './mapping.ts';
import { missingProduct, productsOf } from './products.ts';
import type { DataFile, ReadRequest } from './request.ts';
import { shownRow } from './shown-row.ts';
import { type Cells, readTable, type TableResult } from './table.ts';

/** Gives the lead, or says that it was rejected. */
export interface LeadVisitor {
  readonly lead: (record: RawRecord, line: number, reject: (reason: RejectReason) => void) => void;
  readonly onReject: ReadRequest['onReject'];
  readonly onBytes: (bytes: number) => void | Promise<void>;
}

/** Reads one file of leads. */
export async function readLeads(file: DataFile, request: ReadRequest, visitor: LeadVisitor): Promise<TableResult> {
  const { key } = request.settings;
  const counted = key === ROW_NUMBER;
  const change = cellChanges(request);
  const products = productsOf(request.rules.lead);
  return readTable({
    file,
    settings: request.settings,
    required: counted ? [] : [key],
    isKey: true,
    oneOf: products?.columns,
    wanted: wantedColumns(request),
    signal: request.signal,
    onReject: visitor.onReject,
    onBytes: visitor.onBytes,
    onRow: (cells, line, text, row) => {
      const reject = (reason: RejectReason) =>
        visitor.onReject({ file: file.shown, line, ...reason, row: shownRow(text()) });
      const id = identifier(Object.hasOwn(cells, key) ? cells[key] : counted ? row : undefined);
      const product = products?.of(cells);
      if (id === null) reject({ code: 'missing-id', data: { column: key } });
      else if (product === null) reject(missingProduct(products!));
      else if (typeof product === 'object') reject(product);
      else visitor.lead(record(id, change(cells)), line, reject);
    },
  });
}

/** The columns of leads that are taken. */
export function wantedColumns(request: ReadRequest): ReadonlySet<string> {
  const { key } = request.settings;
  return new Set([key, 'account_id', ...columnsOf(request.rules.lead.fields), ...(request.keep ?? [])]);
}

function record(id: string, fields: Cells): RawRecord {
  const account = fields['account_id'];
  return typeof account === 'string' && trimBlanks(account) !== ''
    ? { id, account_id: account, fields }
    : { id, fields };
}

/** What is done to the cells of those fields that need something done. */
function cellChanges(request: ReadRequest): (cells: Cells) => Cells {
  const changes = request.rules.lead.fields
    .map(field => ({ field, map: cellMapper(field, field.name, request.settings) }))
    .filter((change): change is { field: typeof change.field; map: CellMapper } => change.map !== null);
  if (changes.length === 0) return cells => cells;
  return cells => {
    const changed: Record<string, Datum> = { ...cells };
    for (const { field, map } of changes) changed[field.column] = map(cellOf(field, cells));
    return changed;
  };
}
