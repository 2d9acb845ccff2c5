// Leads joined with their activities, history and clocks, in the order of the leads' files.
import { stat } from 'node:fs/promises';
import type { RawRecord } from '@funnel/bundle';
import { type Problem, problem, type Reject, type RejectReason } from '../problems/problem.ts';
import { systemReason } from '../problems/reason.ts';
import { type Join, type JoinPlan, joinPlan, readJoined } from './join.ts';
import { absentFields } from './mapping.ts';
import { productsOf } from './products.ts';
import { readLeads, wantedColumns } from './read-leads.ts';
import { register } from './register.ts';
import type { ReadRequest, ReadSummary } from './request.ts';

const BATCH = 500;

export type ReadResult = { readonly summary: ReadSummary } | { readonly problem: Problem };

/**
 * Reads leads and hands them over with their activities, their history and their recorded clocks. With any of these the
 * leads' files are read twice: first for who there is. Activities and the like are kept in memory, about 100 bytes each and
 * not in the heap: 20 million take some two gigabytes. History is not read where the rules have no lifecycle, clocks not
 * where they have no SLA. Rows that cannot be used go to `onReject`; a problem of a whole file ends reading. Never throws
 * for what is in the files.
 */
export async function readRecords(request: ReadRequest): Promise<ReadResult> {
  const plan = joinPlan(request);
  const sizes = await totalSize(request, plan);
  if ('problem' in sizes) return sizes;
  const summary: ReadSummary = {
    leads: { read: 0, rejected: 0 },
    activities: { read: 0, rejected: 0 },
    history: { read: 0, rejected: 0 },
    clocks: { read: 0, rejected: 0 },
    unmapped: [],
    absent: [],
    unused: plan.unused,
  };
  const onBytes = progress(request, sizes.total);
  const joined = await readJoined(request, plan, summary, onBytes);
  if ('problem' in joined) return joined;
  const found = await passLeads(request, summary, onBytes, joined.join);
  return found === null ? { summary } : { problem: found };
}

type OnBytes = (bytes: number) => void;

async function totalSize(
  { leads }: ReadRequest,
  { files, any }: JoinPlan,
): Promise<{ readonly total: number } | { readonly problem: Problem }> {
  const { activities, clocks, history } = files;
  let total = 0;
  for (const file of [...leads, ...(any ? leads : []), ...activities, ...history, ...clocks]) {
    try {
      total += (await stat(file.path)).size;
    } catch (error) {
      return { problem: problem('file-unreadable', { file: file.shown, reason: systemReason(error) }) };
    }
  }
  return { total };
}

function progress(request: ReadRequest, total: number): OnBytes {
  let read = 0;
  return bytes => {
    read += bytes;
    request.onProgress?.(read, total);
  };
}

/** Hands the leads over, in batches; gives what went wrong, null when nothing did. */
async function passLeads(
  request: ReadRequest,
  summary: ReadSummary,
  onBytes: OnBytes,
  join: Join,
): Promise<Problem | null> {
  const seen = register(productsOf(request.rules.lead));
  const batches: RawRecord[][] = [];
  const onReject = (reject: Reject) => {
    summary.leads.rejected += 1;
    request.onReject(reject);
  };
  const take = (file: number, record: RawRecord, line: number, reject: (reason: RejectReason) => void) => {
    const first = seen.enter(record, { file, line });
    if (first !== null) {
      const data = { id: record.id.slice(0, 100), file: request.leads[first.file]!.shown, line: first.line };
      return reject({ code: 'duplicate-id', data });
    }
    summary.leads.read += 1;
    const last = batches.at(-1);
    if (last === undefined || last.length === BATCH) batches.push([join(record)]);
    else last.push(join(record));
  };
  const handOver = async (least: number) => {
    while (batches.length > least) await request.onRecords(batches.shift()!);
  };
  for (const [index, file] of request.leads.entries()) {
    const result = await readLeads(file, request, {
      lead: (record, line, reject) => take(index, record, line, reject),
      onReject,
      onBytes: async bytes => {
        onBytes(bytes);
        await handOver(1);
      },
    });
    if (result.problem !== null) return result.problem;
    const wanted = wantedColumns(request);
    summary.unmapped.push({ file: file.shown, columns: result.columns.filter(column => !wanted.has(column)) });
    summary.absent.push({ file: file.shown, fields: absentFields(request.rules.lead.fields, result.columns) });
  }
  await handOver(0);
  return request.signal?.aborted ? problem('interrupted', {}) : null;
}
