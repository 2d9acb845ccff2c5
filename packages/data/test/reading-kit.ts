// What the tests of reading share: small files in a folder of their own, and what reading them gave.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity, Field, RawRecord } from '@funnel/bundle';
import { problemMessage, type ReadRequest, type ReadResult, readRecords, rejectMessage } from '@funnel/data';

export const folder = mkdtempSync(join(tmpdir(), 'funnel-data-'));
// Not after the tests of one file: several files share this module.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

export function field(name: string, type: Field['type'] = { kind: 'text' }, column = name): Field {
  return { name, label: null, column, unknown: [], type };
}

function activity(name: string, properties: readonly Field[] = [], event = name): Activity {
  return { name, label: null, event, by: null, properties };
}

function stage(name: string, value = name) {
  return { name, label: null, value, by_hand: false, returns: false, ends: false, needs: null, stalls_after: null };
}

export const rules: ReadRequest['rules'] = {
  lead: {
    fields: [
      field('email'),
      field('source', { kind: 'text' }, 'Lead Source'),
      field('tags', { kind: 'text_list' }),
      field('created', { kind: 'datetime' }),
    ],
    per: null,
  },
  activities: [
    activity('page_view', [field('path'), field('seen', { kind: 'datetime' })], 'Page View'),
    activity('call', [field('minutes', { kind: 'number', decimals: 3 })]),
  ],
  lifecycle: { stages: [stage('inquiry'), stage('won', 'Closed Won')], moves: [] },
  slas: [
    {
      name: 'response',
      label: null,
      calendars: [],
      start: { kind: 'entering', stage: 'inquiry' },
      start_when: null,
      met_by: [],
      pauses: [],
      cancels: [],
      targets: [],
      steps: [],
    },
  ],
};

const settings: ReadRequest['settings'] = {
  key: 'id',
  delimiter: null,
  encoding: 'utf-8',
  timeZone: null,
  listSeparators: {},
};

export interface Outcome {
  readonly records: readonly RawRecord[];
  /** `file:line code`. */
  readonly rejects: readonly string[];
  /** In words, in the same order. */
  readonly reasons: readonly string[];
  readonly rows: readonly string[];
  readonly result: ReadResult;
}

export interface Files {
  readonly leads: string | Uint8Array;
  readonly activities?: string | Uint8Array;
  readonly history?: string | Uint8Array;
  readonly clocks?: string | Uint8Array;
  readonly leadsName?: string;
  readonly activitiesName?: string;
  readonly historyName?: string;
  readonly clocksName?: string;
}

let made = 0;

/** Reads these contents as the files they are called. */
export async function read(files: Files, more: Partial<ReadRequest['settings']> = {}, rest: Partial<ReadRequest> = {}) {
  const records: RawRecord[] = [];
  const rejects: string[] = [];
  const reasons: string[] = [];
  const rows: string[] = [];
  const result = await readRecords({
    leads: [written(files.leadsName ?? 'leads.csv', files.leads)],
    activities: optional(files.activitiesName ?? 'activities.csv', files.activities),
    history: optional(files.historyName ?? 'history.csv', files.history),
    clocks: optional(files.clocksName ?? 'clocks.csv', files.clocks),
    rules,
    settings: { ...settings, ...more },
    onRecords: batch => void records.push(...batch),
    onReject: reject => {
      rejects.push(`${reject.file}:${reject.line} ${reject.code}`);
      reasons.push(rejectMessage(reject));
      rows.push(reject.row);
    },
    ...rest,
  });
  const outcome: Outcome = { records, rejects, reasons, rows, result };
  return outcome;
}

function optional(name: string, content: string | Uint8Array | undefined) {
  return content === undefined ? [] : [written(name, content)];
}

export function written(name: string, content: string | Uint8Array) {
  made += 1;
  const path = join(folder, `${made}-${name}`);
  writeFileSync(path, content);
  return { path, shown: name };
}

/** The code of the problem that ended reading, null when it went to the end. */
export function problemCode(outcome: Outcome): string | null {
  return 'problem' in outcome.result ? outcome.result.problem.code : null;
}

/** What the summary says; fails where reading had a problem. */
export function problemWords(outcome: Outcome): string | null {
  return 'problem' in outcome.result ? problemMessage(outcome.result.problem) : null;
}

export function summaryOf(outcome: Outcome) {
  if ('problem' in outcome.result) throw new Error(`reading ended with ${outcome.result.problem.code}`);
  return outcome.result.summary;
}

/** Ids and emails of the records, in order. */
export function emails(outcome: Outcome): readonly string[] {
  return outcome.records.map(({ id, fields }) => `${id}=${String(fields['email'] ?? '')}`);
}
