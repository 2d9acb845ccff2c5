// Text out of bytes, in blocks that end where a line ends. A line that is not text, or is too long to be a row, is told apart
// without disturbing those around it.
import { isAscii, isUtf8 } from 'node:buffer';
import type { RejectReason } from '../problems/problem.ts';

/** No row is longer than this many bytes. */
export const LONGEST_ROW = 1 << 20;

export interface TextSink {
  /** Whole lines, each with its line end (the last of the file may lack it). */
  readonly text: (text: string) => void;
  /** One line that cannot be used, and the start of it for showing. */
  readonly badLine: (reason: RejectReason, start: string) => void;
}

export interface TextBlocks {
  readonly feed: (bytes: Buffer) => void;
  readonly end: () => void;
}

const NEWLINE = 0x0a;
const SHOWN = 400;

/** Cuts blocks of bytes at line ends and decodes them. Latin-1 is read as the web reads it: as Windows-1252. */
export function textBlocks(encoding: 'utf-8' | 'latin-1', sink: TextSink): TextBlocks {
  const decoder = new TextDecoder('windows-1252');
  let rest: Buffer | null = null;
  /** The start of a line that is too long, while its end has not come. */
  let tooLong: string | null = null;

  const decode = (bytes: Buffer) => {
    if (isAscii(bytes)) sink.text(bytes.toString('latin1'));
    else if (encoding === 'latin-1') sink.text(decoder.decode(bytes));
    else if (isUtf8(bytes)) sink.text(bytes.toString('utf8'));
    else eachLine(bytes, decodeLine);
  };
  const decodeLine = (bytes: Buffer) => {
    if (isUtf8(bytes)) sink.text(bytes.toString('utf8'));
    else sink.badLine({ code: 'not-utf-8', data: {} }, decoder.decode(bytes.subarray(0, SHOWN)));
  };
  const giveTooLong = (start: string) => {
    sink.badLine({ code: 'row-too-long', data: { limit: LONGEST_ROW } }, start);
    tooLong = null;
  };
  const skipLongLine = (bytes: Buffer): Buffer => {
    if (tooLong === null) return bytes;
    const end = bytes.indexOf(NEWLINE);
    if (end < 0) return bytes.subarray(bytes.length);
    giveTooLong(tooLong);
    return bytes.subarray(end + 1);
  };
  // Blocks are no longer than a row may be, so only a line that began in an earlier one can be too long.
  const withoutLongLine = (bytes: Buffer): Buffer => {
    const end = bytes.indexOf(NEWLINE);
    if (end <= LONGEST_ROW) return bytes;
    giveTooLong(bytes.toString('latin1', 0, SHOWN));
    return bytes.subarray(end + 1);
  };
  const keep = (bytes: Buffer) => {
    rest = bytes.length === 0 ? null : bytes;
    if (bytes.length <= LONGEST_ROW) return;
    tooLong = bytes.toString('latin1', 0, SHOWN);
    rest = null;
  };
  return {
    feed: block => {
      const fresh = skipLongLine(block);
      const end = fresh.lastIndexOf(NEWLINE);
      const whole = end < 0 ? null : fresh.subarray(0, end + 1);
      const before: Buffer | null = rest;
      if (whole === null) {
        keep(before === null ? fresh : Buffer.concat([before, fresh]));
        return;
      }
      decode(before === null ? whole : withoutLongLine(Buffer.concat([before, whole])));
      keep(fresh.subarray(end + 1));
    },
    end: () => {
      if (tooLong !== null) giveTooLong(tooLong);
      if (rest !== null) decode(rest);
      rest = null;
    },
  };
}

function eachLine(bytes: Buffer, take: (line: Buffer) => void): void {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    const next = end < 0 ? bytes.length : end + 1;
    take(bytes.subarray(start, next));
    start = next;
  }
}
