// `check --data`: what the leads of the data say about a program.
import type { Bundle } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import { type ProgramFolder, type ReadSummary, readRecords } from '@funnel/data';
import type { CheckResult, LocatedDiagnostic, Program } from '@funnel/language';
import { sampleFindings as findingsOf, type Sample, sampleOf, type Thresholds, USUAL_THRESHOLDS } from '@funnel/review';
import { fail } from '../messages/failure.ts';
import type { AsOf } from '../options/as-of.ts';
import type { DataOptions } from '../options/data.ts';
import { type DataFiles, dataFiles } from '../program/data-files.ts';
import { problemSentence } from '../program/folder.ts';
import { interruptible } from '../run/interrupt.ts';
import { progress } from '../terminal/progress.ts';
import { ERRORS_FIRST, NO_DATA_NAMED, type SampleCounts, sampleCounts, sampleWords } from './sample-words.ts';

/** What was looked at. */
export interface SampleLook {
  /** null where no leads were looked at. */
  readonly counts: SampleCounts | null;
  /** How many leads, or why none. */
  readonly said: string;
}

export interface Looked {
  /** null where no leads were looked at. */
  readonly diagnostics: readonly LocatedDiagnostic[] | null;
  readonly look: SampleLook;
}

/**
 * Looks at the leads that the options or the settings name, as of an instant. Says so where nothing names any, and where the program
 * has errors. Fails where a file is not there or cannot be read as a whole, and when interrupted.
 */
export async function lookAtLeads(
  folder: ProgramFolder,
  { diagnostics, program }: CheckResult,
  options: DataOptions,
  asOf: AsOf,
): Promise<Looked> {
  const none = (said: string): Looked => ({ diagnostics: null, look: { counts: null, said } });
  if (diagnostics.some(each => each.severity === 'error')) return none(ERRORS_FIRST);
  if (options.leads.length + folder.settings.data.leads.length === 0) return none(NO_DATA_NAMED);
  return sampleFindings(folder, program, options, asOf);
}

async function sampleFindings(
  folder: ProgramFolder,
  program: Program,
  options: DataOptions,
  asOf: AsOf,
): Promise<Looked> {
  const { settings } = folder;
  const files = dataFiles({ folder, settings }, options, 'check --data');
  const bundle = compile(program);
  const sample = sampleOf(bundle, asOf.at);
  const { read, unknownTypes } = await takeLeads(folder, bundle, files, sample);
  const facts = sample.facts();
  const thresholds = thresholdsOf(folder);
  const fileFacts = { columns: columnsOf(read), activities: files.activities.length > 0, unknownTypes };
  const counts = sampleCounts(facts, read);
  return {
    diagnostics: findingsOf({ program, bundle, facts, files: fileFacts, thresholds }),
    look: { counts, said: sampleWords(bundle, counts, asOf, thresholds) },
  };
}

async function takeLeads({ settings }: ProgramFolder, { rules }: Bundle, files: DataFiles, sample: Sample) {
  const unknownTypes = new Map<string, number>();
  const bar = progress('Looking at leads', 'bytes read');
  const result = await interruptible(signal =>
    readRecords({
      ...files,
      rules,
      settings,
      onRecords: async records => {
        for (const record of records) sample.add(record);
        // Lets Ctrl-C be heard between blocks.
        await new Promise(resolve => setImmediate(resolve));
      },
      onReject: ({ code, data }) => {
        if (code === 'unknown-activity-type') unknownTypes.set(data.type, (unknownTypes.get(data.type) ?? 0) + 1);
      },
      onProgress: bar.at,
      signal,
    }),
  ).finally(bar.end);
  if ('summary' in result) return { read: result.summary, unknownTypes };
  if (result.problem.code === 'interrupted') fail('interrupted', { outputs: false });
  return fail('data-unusable', { message: problemSentence(result.problem) });
}

function columnsOf({ absent, unmapped }: ReadSummary) {
  return absent.map(({ file, fields }) => ({
    file,
    absent: fields,
    unmapped: unmapped.find(each => each.file === file)?.columns ?? [],
  }));
}

function thresholdsOf({ settings }: ProgramFolder): Thresholds {
  const { changing, leastLeads, mostlyEmpty, together } = settings.checks.data;
  return {
    leastLeads: leastLeads ?? USUAL_THRESHOLDS.leastLeads,
    mostlyEmpty: mostlyEmpty ?? USUAL_THRESHOLDS.mostlyEmpty,
    togetherLeads: together ?? USUAL_THRESHOLDS.togetherLeads,
    changingOften: changing ?? USUAL_THRESHOLDS.changingOften,
  };
}
