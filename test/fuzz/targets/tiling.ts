// Whether every line of a file became a row or a reject, in its place: nothing is lost, and nothing is read twice.
import { csvRows } from '../../../packages/data/src/reading/csv-rows.ts';
import { detectDelimiter } from '../../../packages/data/src/reading/delimiter.ts';
import { jsonRows } from '../../../packages/data/src/reading/json-rows.ts';
import { textBlocks } from '../../../packages/data/src/reading/text-blocks.ts';

/** A row, or what was rejected, as it stands in the file. */
interface Taken {
  readonly line: number;
  /** null where that is not told. */
  readonly text: string | null;
  /** How many line ends are inside of it. */
  readonly inner: number;
  readonly what: string;
}

export type TableKind = 'csv' | 'jsonl';

const lineEnd = /\r?\n?$/;

const lineFeeds = (text: string): number => text.split('\n').length - 1;

const taken = (line: number, text: string, what: string): Taken => {
  const own = text.replace(lineEnd, '');
  return { line, text: own, inner: lineFeeds(own), what };
};

/** A line that is not UTF-8 is shown otherwise. */
const rejected = (line: number, text: string, code: string): Taken =>
  code === 'not-utf-8' ? { line, text: null, inner: 0, what: code } : taken(line, text, code);

type Reader = Parameters<typeof textBlocks>[1] & { readonly end?: () => void };

const readers: Readonly<Record<TableKind, (into: Taken[]) => Reader>> = {
  csv: into =>
    csvRows(detectDelimiter, {
      header: (cells, line) => into.push({ line, text: null, inner: lineFeeds(cells.join()), what: 'header' }),
      row: (cells, line, text) => into.push(taken(line, text(), `row ${JSON.stringify(cells)}`)),
      reject: ({ code }, line, text) => into.push(rejected(line, text, code)),
    }),
  jsonl: into =>
    jsonRows({
      object: (object, line, text) => into.push(taken(line, text(), `row ${JSON.stringify(object)}`)),
      reject: ({ code }, line, text) => into.push(rejected(line, text, code)),
    }),
};

/** What is read of bytes that come in blocks of `size`. */
function takenOf(kind: TableKind, bytes: Buffer, size: number): Taken[] {
  const all: Taken[] = [];
  const reader = readers[kind](all);
  const blocks = textBlocks('utf-8', reader);
  for (let start = 0; start < bytes.length; start += size) blocks.feed(bytes.subarray(start, start + size));
  blocks.end();
  reader.end?.();
  return all;
}

/** Where the lines of a text begin, and its end. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** The first line that nothing was made of; null where there is none. */
function lostLine(text: string, all: readonly Taken[]): string | null {
  const starts = lineStarts(text);
  const isBlank = (line: number): boolean => text.slice(starts[line - 1]!, starts[line] ?? text.length).trim() === '';
  let line = 1;
  for (const each of all) {
    while (line < each.line && isBlank(line)) line += 1;
    if (each.line !== line) return each.line > line ? 'a line is lost' : 'a line is read twice';
    if (each.text !== null && !text.startsWith(each.text, starts[line - 1]!))
      return 'a row is not what stands in its line';
    line += 1 + each.inner;
  }
  while (line <= starts.length && isBlank(line)) line += 1;
  return line <= starts.length ? 'a line at the end is lost' : null;
}

export interface Tiling {
  readonly wrong: string | null;
  /** Rows and rejects, without a header. */
  readonly rows: number;
}

/** Reads bytes in blocks of several sizes, and looks for what is lost or differs. */
export function tilingOf(kind: TableKind, bytes: Buffer): Tiling {
  const body = bytes.subarray(bytes.length > 2 && bytes.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0);
  const whole = takenOf(kind, body, Math.max(1, body.length));
  const sizes = body.length > 5000 ? [4096] : [1, 2, 7, 64];
  const cut = sizes.find(size => JSON.stringify(takenOf(kind, body, size)) !== JSON.stringify(whole));
  const rows = whole.filter(({ what }) => what !== 'header').length;
  const text = body.toString('utf8');
  return { wrong: cut === undefined ? lostLine(text, whole) : 'how the file comes in blocks matters', rows };
}
