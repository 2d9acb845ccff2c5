// Leads joined with their activities, in the order of the leads' files.
import { stat } from 'node:fs/promises';
import type { RawRecord } from '@funnel/bundle';
import { type Problem, problem, type Reject, type RejectReason } from '../problems/problem.ts';
import { systemReason } from '../problems/reason.ts';
import { type ActivityStore, activityStore } from './activity-store.ts';
import { detached } from './identifier.ts';
import { type LeadIds, leadIds } from './lead-ids.ts';
import { absentFields } from './mapping.ts';
import { activityColumns, readActivities } from './read-activities.ts';
import { readLeads, wantedColumns } from './read-leads.ts';
import type { DataFile, ReadRequest, ReadSummary } from './request.ts';

const BATCH = 500;

export type ReadResult = { readonly summary: ReadSummary } | { readonly problem: Problem };

/**
 * Reads leads and hands them over with their activities. With activities the leads' files are read twice: first for who
 * there is. Activities are kept in memory, about 100 bytes each and not in the heap: 20 million take some two gigabytes.
 * Rows that cannot be used go to `onReject`; a problem of a whole file ends reading. Never throws for what is in the files.
 */
export async function readRecords(request: ReadRequest): Promise<ReadResult> {
  const sizes = await totalSize(request);
  if ('problem' in sizes) return sizes;
  const summary: ReadSummary = {
    leads: { read: 0, rejected: 0 },
    activities: { read: 0, rejected: 0 },
    unmapped: [],
    absent: [],
  };
  const onBytes = progress(request, sizes.total);
  const grouped = await groupActivities(request, summary, onBytes);
  if ('problem' in grouped) return grouped;
  const found = await passLeads(request, summary, onBytes, grouped);
  return found === null ? { summary } : { problem: found };
}

type OnBytes = (bytes: number) => void;

async function totalSize(request: ReadRequest): Promise<{ readonly total: number } | { readonly problem: Problem }> {
  const { activities, leads } = request;
  let total = 0;
  for (const file of [...leads, ...activities, ...(activities.length > 0 ? leads : [])]) {
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

interface Grouped {
  readonly ids: LeadIds;
  readonly store: ActivityStore;
}

/** Who there is, and what they did; nothing is read when no activities are asked for. */
async function groupActivities(
  request: ReadRequest,
  summary: ReadSummary,
  onBytes: OnBytes,
): Promise<Grouped | { readonly problem: Problem }> {
  const ids = leadIds();
  if (request.activities.length === 0) return { ids, store: activityStore(0, []) };
  for (const [index, file] of request.leads.entries()) {
    const lead = (record: RawRecord, line: number) => void ids.enter(detached(record.id), { file: index, line });
    const result = await readLeads(file, request, { lead, onReject: () => undefined, onBytes });
    if (result.problem !== null) return { problem: result.problem };
  }
  const store = activityStore(ids.count(), request.rules.activities);
  for (const file of request.activities) {
    const result = await readActivities(file, request, {
      onBytes,
      onReject: reject => {
        summary.activities.rejected += 1;
        request.onReject(reject);
      },
      activity: (id, activity) => {
        const number = ids.numberOf(id);
        if (number < 0) return { code: 'unknown-lead', data: { id: id.slice(0, 100) } };
        store.add(number, activity);
        summary.activities.read += 1;
        return null;
      },
    });
    if (result.problem !== null) return { problem: result.problem };
    noteUnmapped(summary, file, result.columns, activityColumns(request.rules.activities));
  }
  return { ids, store };
}

/** Hands the leads over, in batches; gives what went wrong, null when nothing did. */
async function passLeads(
  request: ReadRequest,
  summary: ReadSummary,
  onBytes: OnBytes,
  { ids, store }: Grouped,
): Promise<Problem | null> {
  const seen = leadIds();
  const joined = request.activities.length > 0;
  const batches: RawRecord[][] = [];
  const onReject = (reject: Reject) => {
    summary.leads.rejected += 1;
    request.onReject(reject);
  };
  const take = (file: number, record: RawRecord, line: number, reject: (reason: RejectReason) => void) => {
    const first = seen.enter(detached(record.id), { file, line });
    if (first !== null) {
      const data = { id: record.id.slice(0, 100), file: request.leads[first.file]!.shown, line: first.line };
      return reject({ code: 'duplicate-id', data });
    }
    summary.leads.read += 1;
    const whole = joined ? { ...record, activities: store.of(ids.numberOf(record.id)) } : record;
    const last = batches.at(-1);
    if (last === undefined || last.length === BATCH) batches.push([whole]);
    else last.push(whole);
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
    noteUnmapped(summary, file, result.columns, wantedColumns(request));
    summary.absent.push({ file: file.shown, fields: absentFields(request.rules.lead.fields, result.columns) });
  }
  await handOver(0);
  return request.signal?.aborted ? problem('interrupted', {}) : null;
}

function noteUnmapped(
  summary: ReadSummary,
  file: DataFile,
  columns: readonly string[],
  wanted: ReadonlySet<string>,
): void {
  summary.unmapped.push({ file: file.shown, columns: columns.filter(column => !wanted.has(column)) });
}
