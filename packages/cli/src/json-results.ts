// What `--format json` of each command writes. The schemas in packages/cli/schema are generated from these types.
import type { Graph } from '@funnel/graph';
import type { Manifest, Pointer } from '@funnel/registry';
import type { BoundarySide, Failure, Place, TestProblem } from '@funnel/review';
import type { BaselineEntry } from './check/baseline/baseline.ts';
import type { Counts } from './check/counts.ts';
import type { Finding } from './check/finding.ts';
import type { FixedFile } from './check/fix/fix-program.ts';
import type { AllowedFinding } from './check/inspect.ts';
import type { SampleCounts } from './check/sample-words.ts';
import type { AsOf } from './options/as-of.ts';
import type { ToldProblem } from './registry/problems.ts';
import type { ReplayChange } from './replay/change.ts';
import type { ReplaySummary } from './replay/summary.ts';

export type { Explanation, Timeline } from '@funnel/explain';
export type { DiffReport } from '@funnel/review';
export type { Baseline } from './check/baseline/baseline.ts';
export type { RunReport } from './run/report.ts';

/** `funnel replay --from --to`: a line of the stream, or the summary of it. With `--at` it is that of `funnel run`. */
export type ReplayResult = ReplayChange | ReplaySummary;

/** `funnel check`. */
export interface CheckReport {
  /** Sources by path relative to the program's folder. */
  readonly files: readonly string[];
  /** The instant as of which days have passed, and what said so. */
  readonly as_of: { readonly at: string; readonly from: AsOf['from'] };
  /** Of `findings`. */
  readonly counts: Counts;
  /** What is told: without what is allowed, and without what the baseline holds. */
  readonly findings: readonly Finding[];
  readonly allowed: readonly AllowedFinding[];
  /** With `--data`: the leads that were looked at; null where none were. */
  readonly leads: SampleCounts | null;
  /** What the baseline holds and is there, and what it holds and is not; null without one. */
  readonly baseline: { readonly known: readonly Finding[]; readonly gone: readonly BaselineEntry[] } | null;
  /** What `--fix` changed; null where it was not asked for. */
  readonly fixed: readonly FixedFile[] | null;
}

/** `funnel test`, as @funnel/review writes it. */
export interface TestResults {
  readonly files: readonly string[];
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly {
    readonly name: string;
    readonly place: Place;
    readonly passed: boolean;
    readonly checks: number;
    readonly failures: readonly Failure[];
  }[];
  readonly problems: readonly (TestProblem & { readonly message: string })[];
}

/** `funnel test --boundaries`: cases that nobody has reviewed. */
export interface BoundaryResults {
  readonly cases: readonly {
    readonly name: string;
    /** A line for each bar that it is about: where it stands, and on which side of it the case is. */
    readonly about: readonly string[];
    readonly sides: readonly BoundarySide[];
    /** What the rules decide today, as under `expect` of a test. */
    readonly expect: Readonly<Record<string, unknown>>;
  }[];
  /** Sides for which no lead was found on which the bar decides. */
  readonly not_found: readonly BoundarySide[];
  /** On how many of `total` sides a test stood already. */
  readonly standing: number;
  readonly total: number;
  /** The cases as a file of tests; empty where none is proposed. */
  readonly yaml: string;
}

/** `funnel graph`. */
export interface GraphResults {
  /** Those that were asked for, the lifecycle first. */
  readonly graphs: readonly Graph[];
}

/** `funnel keygen`. */
export interface KeygenResult {
  /** The id of the pair: `ed25519:` and 32 hexadecimal digits. */
  readonly key: string;
  /** Files. */
  readonly private: string;
  readonly public: string;
}

/** `funnel publish`. */
export interface PublishResult {
  readonly outcome: 'published' | 'unchanged' | 'dry-run';
  readonly manifest: Manifest;
  /** What the channel holds now, or would hold. */
  readonly pointer: Pointer;
  /** Files that were written, or would be, relative to the registry and in order. */
  readonly written: readonly string[];
}

/** `funnel verify`. */
export interface VerifyResult {
  readonly outcome: 'good' | 'bad' | 'unreadable' | 'undecided';
  /** The instant taken for now. */
  readonly as_of: string;
  /** Ids of the keys that were trusted. */
  readonly keys: readonly string[];
  /** What was looked at; null for one bundle. */
  readonly counts: {
    readonly programs: number;
    readonly releases: number;
    readonly bundles: number;
    readonly channels: number;
  } | null;
  /** Of one bundle that is good; null for a registry. */
  readonly manifest: Manifest | null;
  readonly problems: readonly ToldProblem[];
  /** Files of the registry that belong to no version and no channel. */
  readonly unused: readonly string[];
}

/** `funnel pull`. */
export interface PullResult {
  /** `kept`: the registry could not be read; `refused`: it was read and is not as it was signed. The file is then as it was. */
  readonly outcome: 'updated' | 'unchanged' | 'kept' | 'refused';
  readonly name: string;
  readonly channel: string;
  readonly file: string;
  readonly release: string | null;
  readonly sequence: number | null;
  /** The digest of the bundle's bytes. */
  readonly bundle: string | null;
  readonly rules: string | null;
  readonly published: string | null;
  readonly expires: string | null;
  readonly problem: ToldProblem | null;
}
