// What belongs to leads, read from its files before them and handed out lead by lead.
import type { RawRecord } from '@funnel/bundle';
import type { Problem } from '../problems/problem.ts';
import { JOINED, type Joined, type JoinedKind, type Kind, kindsOf } from './kinds.ts';
import { readLeadRows } from './lead-rows.ts';
import { type LeadStore, leadStore } from './lead-store.ts';
import { productsOf } from './products.ts';
import { readLeads } from './read-leads.ts';
import { type Register, register } from './register.ts';
import type { DataFile, ReadRequest, ReadSummary } from './request.ts';

type OnBytes = (bytes: number) => void;

/** The lead with what belongs to it. */
export type Join = (record: RawRecord) => RawRecord;

export interface JoinPlan {
  /** The files to be read, by kind: those that the rules have no use for are left out. */
  readonly files: Readonly<Record<JoinedKind, readonly DataFile[]>>;
  /** Those left out. */
  readonly unused: ReadSummary['unused'];
  /** Whether anything is read beside the leads: then their files are read twice, first for who there is. */
  readonly any: boolean;
}

/** Which files are read beside the leads. */
export function joinPlan(request: ReadRequest): JoinPlan {
  const kinds = kindsOf(request);
  const given = { activities: request.activities, history: request.history ?? [], clocks: request.clocks ?? [] };
  const filesOf = (kind: JoinedKind) => (kinds[kind].used ? given[kind] : []);
  const unused = JOINED.filter(kind => !kinds[kind].used);
  return {
    files: { activities: filesOf('activities'), history: filesOf('history'), clocks: filesOf('clocks') },
    unused: unused.flatMap(kind => given[kind].map(({ shown }) => ({ file: shown, kind }))),
    any: JOINED.some(kind => filesOf(kind).length > 0),
  };
}

/** Reads who there is and what belongs to them; nothing is read when there are only leads. */
export async function readJoined(
  request: ReadRequest,
  plan: JoinPlan,
  summary: ReadSummary,
  onBytes: OnBytes,
): Promise<{ readonly join: Join } | { readonly problem: Problem }> {
  if (!plan.any) return { join: record => record };
  const leads = register(productsOf(request.rules.lead));
  for (const [index, file] of request.leads.entries()) {
    const lead = (record: RawRecord, line: number) => void leads.enter(record, { file: index, line });
    const result = await readLeads(file, request, { lead, onReject: () => undefined, onBytes });
    if (result.problem !== null) return { problem: result.problem };
  }
  const kinds = kindsOf(request);
  const gather = async <K extends JoinedKind>(kind: K, how: Kind<Joined[K]>) => {
    const files = plan.files[kind];
    if (files.length === 0) return { store: null };
    return gathered(files, request, how, leads, { counts: summary[kind], unmapped: summary.unmapped, onBytes });
  };
  const activities = await gather('activities', kinds.activities);
  if ('problem' in activities) return activities;
  const history = await gather('history', kinds.history);
  if ('problem' in history) return history;
  const clocks = await gather('clocks', kinds.clocks);
  if ('problem' in clocks) return clocks;
  request.onLeads?.(leads.count());
  return {
    join: record => {
      const lead = leads.numberOf(record);
      return {
        ...record,
        ...(activities.store === null ? {} : { activities: activities.store.of(lead) }),
        ...(history.store === null ? {} : { history: history.store.of(lead) }),
        ...(clocks.store === null ? {} : { clocks: clocks.store.of(lead) }),
      };
    },
  };
}

interface Telling {
  readonly counts: { read: number; rejected: number };
  readonly unmapped: ReadSummary['unmapped'];
  readonly onBytes: OnBytes;
}

async function gathered<T>(
  files: readonly DataFile[],
  request: ReadRequest,
  { rows, packing }: Kind<T>,
  leads: Register,
  { counts, unmapped, onBytes }: Telling,
): Promise<{ readonly store: LeadStore<T> } | { readonly problem: Problem }> {
  const store = leadStore(leads.count(), packing);
  for (const file of files) {
    const result = await readLeadRows(file, request, rows, {
      onBytes,
      onReject: reject => {
        counts.rejected += 1;
        request.onReject(reject);
      },
      take: (id, thing, cells) => {
        const found = leads.meant(id, cells, rows.sharesProducts);
        if ('code' in found) return found;
        for (const number of found) store.add(number, thing);
        counts.read += 1;
        return null;
      },
    });
    if (result.problem !== null) return { problem: result.problem };
    unmapped.push({ file: file.shown, columns: result.columns.filter(column => !rows.columns.has(column)) });
  }
  return { store };
}
