// CSV text to rows. A row that is broken costs that row alone: reading goes on at the next line, even when a quote that was
// never closed seems to hold the rest of the file.
import type { RejectReason } from '../problems/problem.ts';
import { type QuotedRecord, quotedRecord } from './csv-record.ts';
import { LONGEST_ROW } from './text-blocks.ts';

export interface RowSink {
  /** The first row. Its line is the one it begins in, as for all others. */
  readonly header: (cells: readonly string[], line: number) => void;
  /** `text` gives the row as it stands in the file. */
  readonly row: (cells: readonly string[], line: number, text: () => string) => void;
  readonly reject: (reason: RejectReason, line: number, text: string) => void;
}

export interface CsvRows {
  /** Whole lines. */
  readonly text: (text: string) => void;
  readonly badLine: (reason: RejectReason, start: string) => void;
  readonly end: () => void;
}

/** Reads rows of as many cells as the header has. `delimiterOf` is asked once, with the first line. */
export function csvRows(delimiterOf: (line: string) => string, sink: RowSink): CsvRows {
  let buffer = '';
  let position = 0;
  let line = 1;
  let columns = 0;
  let delimiter = '';
  /** Of the next quote at or after `position`; the text's length when there is none. */
  let quote = 0;

  const emit = (cells: readonly string[], start: number, end: number) => {
    if (columns > 0) {
      const source = buffer;
      sink.row(cells, line, () => source.slice(start, end));
      return;
    }
    columns = cells.length;
    sink.header(cells, line);
  };
  const rejectLine = (reason: RejectReason, end: number) => {
    sink.reject(reason, line, buffer.slice(position, end));
    position = end;
    line += 1;
  };
  const plainLine = (start: number, end: number) => {
    const last = end > start && buffer.charCodeAt(end - 1) === NEWLINE ? end - 1 : end;
    const stop = last > start && buffer.charCodeAt(last - 1) === RETURN ? last - 1 : last;
    if (stop > start) {
      const cells = buffer.slice(start, stop).split(delimiter);
      if (columns > 0 && cells.length !== columns) return rejectLine(countReason(cells, columns), end);
      emit(cells, start, stop);
    }
    position = end;
    line += 1;
  };
  /** False when the record may go on in text still to come. */
  const quotedLine = (end: number, final: boolean): boolean => {
    const record = quotedRecord(buffer, position, delimiter);
    if ('broken' in record) {
      const mayGoOn = record.broken === 'unclosed-quote' && !final && buffer.length - position <= LONGEST_ROW;
      if (!mayGoOn) rejectLine({ code: record.broken, data: { column: record.column } }, end);
      return !mayGoOn;
    }
    if (record.end - position > LONGEST_ROW) {
      rejectLine({ code: 'row-too-long', data: { limit: LONGEST_ROW } }, end);
      return true;
    }
    if (columns > 0 && record.cells.length !== columns) {
      // Of a record over several lines only the first is given up: the quote that joined them may be the broken one.
      rejectLine(countReason(record.cells, columns), end);
      return true;
    }
    takeRecord(record);
    return true;
  };
  const takeRecord = (record: QuotedRecord) => {
    emit(record.cells, position, record.end);
    line += newlines(buffer, position, record.end);
    position = record.end;
  };
  const run = (final: boolean) => {
    quote = -1;
    while (position < buffer.length) {
      const newline = buffer.indexOf('\n', position);
      const end = newline < 0 ? buffer.length : newline + 1;
      if (delimiter === '') delimiter = delimiterOf(buffer.slice(position, end));
      if (quote < position) quote = nextQuote(buffer, position);
      if (quote >= end) plainLine(position, end);
      else if (!quotedLine(end, final)) break;
    }
    buffer = buffer.slice(position);
    position = 0;
  };
  return {
    text: text => {
      buffer = buffer === '' ? text : buffer + text;
      run(false);
    },
    badLine: (reason, start) => {
      run(true);
      sink.reject(reason, line, start);
      line += 1;
    },
    end: () => run(true),
  };
}

function countReason(cells: readonly string[], expected: number): RejectReason {
  const inner = cells.length === 1 ? cells[0]! : '';
  if (expected > 1 && /[,;\t]/.test(inner)) return { code: 'row-in-quotes', data: { expected } };
  return { code: 'column-count', data: { found: cells.length, expected } };
}

function nextQuote(text: string, start: number): number {
  const quote = text.indexOf('"', start);
  return quote < 0 ? text.length : quote;
}

function newlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
