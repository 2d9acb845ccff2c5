// One CSV record with quotes in it (RFC 4180; a quote inside an unquoted cell is a character like any other).

export interface QuotedRecord {
  readonly cells: readonly string[];
  /** Where the next record begins. */
  readonly end: number;
}

/** What is wrong, and in which cell, counted from 1. */
export interface BrokenRecord {
  readonly broken: 'text-after-quote' | 'unclosed-quote';
  readonly column: number;
}

/**
 * The record that begins at `start`, whose quoted cells may hold line ends; `unclosed-quote` also when the text ends within
 * a quoted cell, where more of it may close it.
 */
export function quotedRecord(text: string, start: number, delimiter: string): QuotedRecord | BrokenRecord {
  const cells: string[] = [];
  let position = start;
  while (true) {
    let next: number;
    if (text.charCodeAt(position) === QUOTE) {
      const close = closingQuote(text, position + 1);
      if (close < 0) return { broken: 'unclosed-quote', column: cells.length + 1 };
      const inside = text.slice(position + 1, close);
      cells.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside);
      next = close + 1;
    } else {
      next = cellEnd(text, position, delimiter);
      cells.push(text.slice(position, next));
    }
    if (text.startsWith(delimiter, next)) {
      position = next + 1;
      continue;
    }
    const end = afterLineEnd(text, next);
    return end < 0 ? { broken: 'text-after-quote', column: cells.length } : { cells, end };
  }
}

function closingQuote(text: string, start: number): number {
  let quote = text.indexOf('"', start);
  while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) quote = text.indexOf('"', quote + 2);
  return quote;
}

function cellEnd(text: string, start: number, delimiter: string): number {
  const separator = delimiter.charCodeAt(0);
  for (let end = start; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === separator || unit === NEWLINE) return unit === NEWLINE ? beforeReturn(text, start, end) : end;
  }
  return beforeReturn(text, start, text.length);
}

/** A carriage return belongs to the line end that it stands before. */
function beforeReturn(text: string, start: number, end: number): number {
  return end > start && text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
}

/** The offset after the line end at `start`; -1 when something else stands there. */
function afterLineEnd(text: string, start: number): number {
  const position = text.charCodeAt(start) === RETURN ? start + 1 : start;
  if (position >= text.length) return position;
  return text.charCodeAt(position) === NEWLINE ? position + 1 : -1;
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
