// Program folders, and the data that programs read and write.
export { PROBLEM_CODES, problemMessage, rejectMessage } from './problems/messages.ts';
export { nearest } from './problems/nearest.ts';
export type * from './problems/problem.ts';
export { systemReason } from './problems/reason.ts';
export { problemSentence } from './problems/sentence.ts';
export { findFiles, isInside } from './program/folder.ts';
export {
  dataPathIn,
  type OpenOptions,
  openProgram,
  type ProgramFolder,
  type SourceFile,
  settingsBeingWritten,
  settingsIn,
} from './program/open-program.ts';
export { openTree, type StoredTree } from './program/open-tree.ts';
export type { SourceReader } from './program/source-text.ts';
export { entryTest, rootAt } from './program/tests.ts';
export { type ColumnShare, columnShares } from './reading/column-shares.ts';
export { productOf } from './reading/products.ts';
export { CLOCK_COLUMNS } from './reading/read-clocks.ts';
export { readLookup } from './reading/read-lookup.ts';
export { type ReadResult, readRecords } from './reading/read-records.ts';
export type { DataFile, ReadingSettings, ReadRequest, ReadSummary, RowCounts } from './reading/request.ts';
export { DATA_KINDS, type DataKind } from './settings/data-kind.ts';
export type { SampleSettings } from './settings/sample-settings.ts';
export { SETTINGS_SCHEMA } from './settings/schema.ts';
export {
  type CheckSettings,
  type Fold,
  type Outcome,
  type RegistrySettings,
  ROW_NUMBER,
  type Settings,
  type SeverityChoice,
} from './settings/settings.ts';
export { type KnownCodes, knownCodes } from './settings/severities.ts';
export { instantOrDay } from './time/instant-or-day.ts';
export { finishAll, type Output, type OutputOptions, openOutput } from './writing/output.ts';
export { rejectsWriter } from './writing/rejects.ts';
export {
  type Cell,
  csvLine,
  csvWriter,
  type Delimiter,
  jsonLinesWriter,
  type Row,
  type RowWriter,
} from './writing/tables.ts';
