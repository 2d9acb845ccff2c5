// What `--format json` of each command writes. The schemas in packages/cli/schema are generated from these types.
import type { Graph } from '@funnel/graph';
import type { Failure, Place, TestProblem } from '@funnel/review';
import type { Counts } from './check/check-program.ts';
import type { Finding } from './check/finding.ts';
import type { ReplayChange } from './replay/change.ts';
import type { ReplaySummary } from './replay/summary.ts';

export type { Explanation, Timeline } from '@funnel/explain';
export type { RunReport } from './run/report.ts';

/** `funnel replay --from --to`: a line of the stream, or the summary of it. With `--at` it is that of `funnel run`. */
export type ReplayResult = ReplayChange | ReplaySummary;

/** `funnel check`. */
export interface CheckReport {
  /** Sources by path relative to the program's folder. */
  readonly files: readonly string[];
  readonly counts: Counts;
  readonly findings: readonly Finding[];
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

/** `funnel graph`. */
export interface GraphResults {
  /** Those that were asked for, the lifecycle first. */
  readonly graphs: readonly Graph[];
}
