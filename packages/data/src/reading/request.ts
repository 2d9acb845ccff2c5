// What reading is asked for, and what it tells.
import type { RawRecord, Rules } from '@funnel/bundle';
import type { Reject } from '../problems/problem.ts';
import type { Settings } from '../settings/settings.ts';

/** How data files are written; a program's settings have all of it. */
export type ReadingSettings = Pick<Settings, 'key' | 'delimiter' | 'encoding' | 'timeZone' | 'listSeparators'>;

/** A file to read, and how to call it. */
export interface DataFile {
  readonly path: string;
  readonly shown: string;
}

export interface ReadRequest {
  readonly leads: readonly DataFile[];
  readonly activities: readonly DataFile[];
  /** None unless given, as of clocks. */
  readonly history?: readonly DataFile[];
  readonly clocks?: readonly DataFile[];
  readonly rules: Pick<Rules, 'lead' | 'activities' | 'lifecycle' | 'slas'>;
  readonly settings: ReadingSettings;
  /** Columns to keep in the records' fields although the rules do not declare them, such as the outcome. */
  readonly keep?: readonly string[];
  /** Records in the order of the files, some hundreds at a time. Reading waits for the promise. */
  readonly onRecords: (records: readonly RawRecord[]) => void | Promise<void>;
  readonly onReject: (reject: Reject) => void;
  /** Bytes read of bytes to read in all. */
  readonly onProgress?: (read: number, total: number) => void;
  /** How many leads there are, before the first of them is handed over; only told where something is joined to them. */
  readonly onLeads?: (leads: number) => void;
  /** Ends reading with the problem `interrupted`. */
  readonly signal?: AbortSignal;
}

/** Rows of one kind of files. */
export interface RowCounts {
  read: number;
  rejected: number;
}

export interface ReadSummary {
  readonly leads: RowCounts;
  readonly activities: RowCounts;
  readonly history: RowCounts;
  readonly clocks: RowCounts;
  /** By file: columns that nothing declares, in the order of the file. */
  readonly unmapped: { readonly file: string; readonly columns: readonly string[] }[];
  /** By file: declared fields for which there is no column. */
  readonly absent: { readonly file: string; readonly fields: readonly string[] }[];
  /** Files that were not read because the rules have no use for them. */
  readonly unused: readonly { readonly file: string; readonly kind: 'activities' | 'history' | 'clocks' }[];
}
