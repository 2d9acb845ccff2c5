// The file of rejected rows: where each stood, why it was left out, and how it began.
import { rejectMessage } from '../problems/messages.ts';
import type { Reject } from '../problems/problem.ts';
import type { Output } from './output.ts';
import { csvWriter } from './tables.ts';

const COLUMNS = ['file', 'line', 'reason', 'detail', 'row'];

/** Writes rejects into an output as CSV. */
export function rejectsWriter(output: Output): (reject: Reject) => Promise<void> | null {
  const write = csvWriter(output, COLUMNS);
  return reject => {
    const { code, file, line, row } = reject;
    return write({ file, line, reason: code, detail: rejectMessage(reject), row });
  };
}
