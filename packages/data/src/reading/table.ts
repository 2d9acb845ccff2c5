// A data file of either kind as rows of wanted cells by column name.
import type { Datum } from '@funnel/bundle';
import { trimBlanks } from '@funnel/bundle';
import { likelyColumns } from '../problems/likely-columns.ts';
import { type Problem, problem, type Reject, type RejectReason } from '../problems/problem.ts';
import { csvRows } from './csv-rows.ts';
import { detectDelimiter } from './delimiter.ts';
import { readBytes } from './file-bytes.ts';
import { jsonRows } from './json-rows.ts';
import type { DataFile, ReadingSettings } from './request.ts';
import { shownRow } from './shown-row.ts';
import { textBlocks } from './text-blocks.ts';

export type Cells = Readonly<Record<string, Datum>>;

export interface TableRequest {
  readonly file: DataFile;
  readonly settings: Pick<ReadingSettings, 'delimiter' | 'encoding'>;
  /** Columns without which a row means nothing. */
  readonly required: readonly string[];
  /** The required column is that of `key` in the settings. */
  readonly isKey?: boolean;
  /** Columns of which one must be there; all of them are taken. */
  readonly oneOf?: readonly string[] | undefined;
  /** Other columns to take; all others are only counted. */
  readonly wanted: ReadonlySet<string>;
  /** One row; `row` is its place among the file's rows, counted from 1. */
  readonly onRow: (cells: Cells, line: number, text: () => string, row: number) => void;
  readonly onReject: (reject: Reject) => void;
  /** After each block of the file; false stops. */
  readonly onBytes: (bytes: number) => void | Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

export interface TableResult {
  readonly problem: Problem | null;
  /** Column names in the order in which they came. */
  readonly columns: readonly string[];
}

const CSV = /\.(csv|tsv|txt)$/i;
const JSON_LINES = /\.(jsonl|ndjson)$/i;

/** Reads the file from start to end, a row at a time. */
export async function readTable(request: TableRequest): Promise<TableResult> {
  const { path, shown } = request.file;
  if (CSV.test(path)) return readParts(request, csvTable);
  if (JSON_LINES.test(path)) return readParts(request, jsonTable);
  return { problem: problem('file-kind', { file: shown }), columns: [] };
}

interface Table {
  readonly text: (text: string) => void;
  readonly badLine: (reason: RejectReason, start: string) => void;
  readonly end: () => void;
  /** A problem of the whole file, as soon as there is one. */
  readonly problem: () => Problem | null;
  readonly columns: () => readonly string[];
}

async function readParts(request: TableRequest, makeTable: (request: TableRequest) => Table): Promise<TableResult> {
  const table = makeTable(request);
  const blocks = textBlocks(request.settings.encoding, table);
  let first = true;
  let utf16: Problem | null = null;
  const found = await readBytes(request.file, {
    signal: request.signal,
    block: async bytes => {
      if (first && isUtf16(bytes)) utf16 = problem('file-utf-16', { file: request.file.shown });
      if (utf16 !== null) return false;
      blocks.feed(first ? withoutMark(bytes) : bytes);
      first = false;
      await request.onBytes(bytes.length);
      return table.problem() === null;
    },
  });
  const early = found ?? utf16 ?? table.problem();
  if (early !== null) return { problem: early, columns: table.columns() };
  blocks.end();
  table.end();
  return { problem: table.problem(), columns: table.columns() };
}

function isUtf16(bytes: Buffer): boolean {
  return bytes.length > 1 && (bytes.readUInt16BE() === 0xfffe || bytes.readUInt16BE() === 0xfeff);
}

/** Without the byte order mark that some programs write before UTF-8. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes.length > 2 && bytes.readUIntBE(0, 3) === 0xefbbbf ? bytes.subarray(3) : bytes;
}

function csvTable(request: TableRequest): Table {
  const { file, onReject, onRow, settings } = request;
  const wanted = new Set([...request.required, ...request.wanted]);
  let columns: readonly string[] = [];
  let places: readonly { readonly name: string; readonly index: number }[] = [];
  let wrong: Problem | null = null;
  let row = 0;
  const reject = (reason: RejectReason, line: number, text: string) => {
    if (wrong !== null) return;
    if (columns.length > 0) onReject({ file: file.shown, line, ...reason, row: shownRow(text) });
    else wrong ??= problem('header-unreadable', { file: file.shown, reason: reason.code });
  };
  const rows = csvRows(header => settings.delimiter ?? detectDelimiter(header), {
    header: cells => {
      columns = cells.map(trimBlanks);
      places = columns.map((name, index) => ({ name, index })).filter(({ name }) => wanted.has(name));
      wrong ??= headerProblem(columns, request);
    },
    row: (cells, line, text) => {
      if (wrong !== null) return;
      row += 1;
      const values: Record<string, Datum> = {};
      for (const { name, index } of places) values[name] = cells[index]!;
      onRow(values, line, text, row);
    },
    reject,
  });
  return {
    text: rows.text,
    badLine: rows.badLine,
    end: () => {
      rows.end();
      if (columns.length === 0) wrong ??= problem('file-empty', { file: file.shown });
    },
    problem: () => wrong,
    columns: () => columns,
  };
}

function headerProblem(columns: readonly string[], request: TableRequest): Problem | null {
  const file = request.file.shown;
  const missing = missingColumns(columns, request);
  if (missing.length > 0) {
    const others = columns.filter(column => !request.required.includes(column));
    const isKey = request.isKey === true && missing.length === 1 && request.required.includes(missing[0]!);
    return problem('missing-column', { file, missing: likelyColumns(missing, others), columns, isKey });
  }
  const wanted = (name: string) => request.wanted.has(name) || request.required.includes(name);
  const column = columns.find((name, index) => wanted(name) && columns.indexOf(name) !== index);
  return column === undefined ? null : problem('duplicate-column', { file, column });
}

/** All that a row must have; of those of which one is enough the first. */
function missingColumns(columns: readonly string[], { oneOf = [], required }: TableRequest): readonly string[] {
  const one = oneOf.some(column => columns.includes(column)) ? [] : oneOf.slice(0, 1);
  return [...required.filter(column => !columns.includes(column)), ...one];
}

function jsonTable(request: TableRequest): Table {
  const { file, onReject, onRow } = request;
  const columns = new Set<string>();
  let row = 0;
  const rows = jsonRows({
    object: (object, line, text) => {
      row += 1;
      for (const name in object) columns.add(name);
      onRow(object as Cells, line, text, row);
    },
    reject: (reason, line, text) => onReject({ file: file.shown, line, ...reason, row: shownRow(text) }),
  });
  return { ...rows, end: () => undefined, problem: () => null, columns: () => [...columns] };
}
