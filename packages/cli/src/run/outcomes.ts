// What became of each lead, as the settings say where to find it.
import type { RawRecord } from '@funnel/bundle';
import { type Outcome, readLookup, type Settings } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { problemSentence } from '../program/folder.ts';

export interface OutcomeReader {
  /** Columns that reading must keep. */
  readonly columns: readonly string[];
  /** Whether the lead converted; null where the data do not say. */
  readonly converted: (record: RawRecord) => boolean | null;
  /** The part of the data that the lead belongs to; null where there are no parts. */
  readonly fold: (record: RawRecord) => string | null;
}

async function foldOf(outcome: Outcome, settings: Settings): Promise<OutcomeReader['fold']> {
  const { fold } = outcome;
  if (fold === null) return () => null;
  if (fold.file === null) return record => text(record, fold.column);
  const found = await readLookup({ path: fold.file, shown: fold.file }, fold.key, fold.column, settings);
  if ('problem' in found) return fail('data-unusable', { message: problemSentence(found.problem) });
  return record => found.values.get(record.id) ?? null;
}

function text(record: RawRecord, column: string): string | null {
  const datum = record.fields[column];
  return datum === undefined || datum === null || datum === '' ? null : String(datum);
}

/** null where the settings name no outcome. */
export async function outcomeReader(settings: Settings): Promise<OutcomeReader | null> {
  const { outcome } = settings;
  if (outcome === null) return null;
  const fold = await foldOf(outcome, settings);
  const columns = outcome.fold !== null && outcome.fold.file === null ? [outcome.fold.column] : [];
  return {
    columns: [outcome.column, ...columns],
    converted: record => {
      const value = text(record, outcome.column);
      return value === null ? null : outcome.won.includes(value);
    },
    fold,
  };
}
