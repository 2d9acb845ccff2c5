// What check tells of a program: what is there, held against a baseline, after fixes where they were asked for.
import { openProgram, type ProgramFolder } from '@funnel/data';
import { type CheckResult, type LocatedDiagnostic, needOf } from '@funnel/language';
import { fail } from '../messages/failure.ts';
import { type AsOf, chosenAsOf } from '../options/as-of.ts';
import type { DataOptions } from '../options/data.ts';
import { withoutCopies } from '../program/copies.ts';
import type { Baseline, BaselineEntry } from './baseline/baseline.ts';
import { compare } from './baseline/compare.ts';
import { type Renewed, renewBaseline } from './baseline/renew.ts';
import type { Finding } from './finding.ts';
import { type FixedFile, fixProgram } from './fix/fix-program.ts';
import { writeFixed } from './fix/write-fixed.ts';
import { type AllowedFinding, checkSources, inspect } from './inspect.ts';
import { KNOWN_CODES } from './known-codes.ts';
import type { Looked, SampleLook } from './sample.ts';

export interface CheckRequest {
  readonly path: string;
  /** `--as-of`, as written. */
  readonly asOf: string | undefined;
  readonly fix: boolean;
  /** With `--data`: where the leads are, as far as the command says. */
  readonly data: DataOptions | null;
  readonly baseline: Baseline | null;
  /** Takes the baseline of what was found, in the place of the one above. */
  readonly write: BaselineWriter | null;
}

export interface BaselineWriter {
  /** What it is written over; null: nothing. */
  readonly before: (folder: ProgramFolder) => Baseline | null;
  /** `kept` entries are of before: their checks did not run. */
  readonly write: (folder: ProgramFolder, renewed: Renewed) => Promise<void>;
}

export interface Checked {
  readonly folder: ProgramFolder;
  readonly asOf: AsOf;
  /** Whether what is told depends on that instant. */
  readonly dated: boolean;
  /** Of the language, for the code frames of the text form. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Of the folder, its settings and its tests. */
  readonly others: readonly Finding[];
  /** All of them, in the order in which they are told. */
  readonly findings: readonly Finding[];
  readonly allowed: readonly AllowedFinding[];
  /** What was said of the leads; null where they were not asked for. */
  readonly sample: SampleLook | null;
  /** Those that the baseline holds; null where there is none. */
  readonly known: readonly Finding[] | null;
  /** What the baseline holds and is no longer there. */
  readonly gone: readonly BaselineEntry[];
  /** What `--fix` changed; null where it was not asked for. */
  readonly fixed: readonly FixedFile[] | null;
}

/** Codes of a folder that leave nothing to check: those files could not be read. */
const UNUSABLE = new Set([
  'no-such-path',
  'not-a-program',
  'no-sources',
  'source-unreadable',
  'source-not-utf-8',
  'settings-unreadable',
]);

/** Whether a file of the program could not be read. */
export const isUnusable = ({ problems }: ProgramFolder): boolean => problems.some(each => UNUSABLE.has(each.code));

/** What looks at leads is loaded where they are asked for. */
async function leadsLookedAt(
  { data }: CheckRequest,
  folder: ProgramFolder,
  result: CheckResult,
  asOf: AsOf,
): Promise<Looked | null> {
  if (data === null) return null;
  const { lookAtLeads } = await import('./sample.ts');
  return lookAtLeads(folder, result, data, asOf);
}

/** Fails where there is nothing to check, or what was asked for cannot be read or written; anything else that is wrong is a finding. */
export async function checkProgram(request: CheckRequest): Promise<Checked> {
  const opened = withoutCopies(openProgram(request.path, { codes: KNOWN_CODES }));
  const asOf = chosenAsOf(request.asOf, opened.settings.asOf);
  const fixed = request.fix ? fixProgram(opened, asOf.at) : null;
  if (fixed !== null && fixed.files.length > 0) await writeFixed(opened, fixed);
  const folder = fixed === null ? opened : { ...opened, sources: fixed.sources };
  const result = checkSources(folder, asOf.at);
  const sample = await leadsLookedAt(request, folder, result, asOf);
  const { allowed, dated, told } = await inspect(folder, result, sample?.diagnostics ?? null);
  if (isUnusable(folder) && folder.sources.length === 0)
    fail('bad-program-folder', { message: told[0]!.finding.message });
  const lookedFor = (code: string): boolean => needOf(code) !== 'records' || (sample?.diagnostics ?? null) !== null;
  const findings = told.map(({ finding }) => finding);
  const written = request.write === null ? null : renewBaseline(request.write.before(folder), findings, lookedFor);
  if (written !== null) await request.write?.write(folder, written);
  const baseline = written?.baseline ?? request.baseline;
  const { fresh, gone, known } = compare(told, baseline ?? { version: 1, findings: [] }, lookedFor);
  return {
    folder,
    asOf,
    dated,
    diagnostics: fresh.flatMap(({ diagnostic }) => diagnostic ?? []),
    others: fresh.flatMap(({ diagnostic, finding }) => (diagnostic === null ? [finding] : [])),
    findings: fresh.map(({ finding }) => finding),
    allowed,
    sample: sample?.look ?? null,
    known: baseline === null ? null : known.map(({ finding }) => finding),
    gone,
    fixed: fixed?.files ?? null,
  };
}
