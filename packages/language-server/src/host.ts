// What the server needs from where it runs: the files of the program that a document belongs to.
import type { RawRecord, Rules } from '@funnel/bundle';
import type { SourceReader } from '@funnel/language';
import type { ColumnEntry, ColumnsWanted, FileEntry, SnapshotSettings, YamlVocabulary } from '@funnel/language-service';
import type { SampleReader } from './samples.ts';

export interface ProgramFiles {
  /** Address of the program's folder, without a slash at its end. */
  readonly root: string;
  /** Every rule file, as stored, by path relative to the folder. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  readonly reader: SourceReader;
  /** Empty where the host does not read them. */
  readonly settings: SnapshotSettings;
}

export interface LeadRequest {
  readonly rules: Rules;
  /** Leads that are wanted with all that belongs to them; null where only ids are. */
  readonly ids: readonly string[] | null;
  /** So many ids at most. */
  readonly most: number;
}

export interface LeadsRead {
  readonly ids: readonly string[];
  readonly records: readonly RawRecord[];
}

/** What is wrong with the settings, at a place that counts from 1. */
export interface SettingsProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export interface SettingsRead {
  readonly problems: readonly SettingsProblem[];
  /** Whether a path, relative to the program's folder, is one of the tests that they name. */
  readonly namesTest: (path: string) => boolean;
}

/** What those who read settings know of them. */
export interface SettingsReader {
  readonly vocabulary: YamlVocabulary;
  /** Of a text of the settings of the program in a folder, whether it is stored like that or not. */
  readonly read: (root: string, text: string) => SettingsRead | Promise<SettingsRead>;
  /** The root of the program that a folder is part of; null where nothing is at that address, empty for a file. */
  readonly rootOf: (address: string) => string | null | Promise<string | null>;
  /** What is in a folder; nothing where there is none. */
  readonly list: (folder: string) => readonly FileEntry[] | Promise<readonly FileEntry[]>;
  /** Columns of the data that such a text names; nothing where they cannot be read. Absent where no data can be. */
  readonly columns?: (root: string, text: string, wanted: ColumnsWanted) => Promise<readonly ColumnEntry[]>;
}

export interface Host {
  /** Sample leads of a program; absent where the host cannot read them. */
  readonly samples?: SampleReader;
  /** The program that the document at this address belongs to; null where it cannot be read. */
  readonly readProgram: (uri: string) => Promise<ProgramFiles | null>;
  /** Texts in the program's folder and below it whose names end in this, by path relative to it; in the order of paths. */
  readonly readTexts: (
    root: string,
    ending: string,
  ) => Promise<readonly { readonly path: string; readonly text: string }[]>;
  /** null where settings cannot be read. */
  readonly settings: () => Promise<SettingsReader | null>;
  /** From the files that the settings name; null where there are none, or none that can be read from here. */
  readonly readLeads: (root: string, request: LeadRequest) => Promise<LeadsRead | null>;
  /** Called when files have come that a program has missed; absent where nothing has to be waited for. */
  readonly onArrived?: (listener: () => void) => void;
}
