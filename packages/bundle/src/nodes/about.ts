// What does not decide: docs, positions, owners, reviews, measures, targets.
import type { Measure, Target } from './plan.ts';

/** Where something stands in the source: a file relative to the program's folder, and lines and columns counted from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface About {
  /** The program's name, label and doc comment (from `funnel`), null where it is not declared. */
  readonly name: string | null;
  readonly label: string | null;
  readonly doc: string | null;
  readonly owners: readonly string[];
  readonly review: Review | null;
  /** One entry a declaration, sorted by key. */
  readonly declarations: readonly AboutDeclaration[];
  /** Where each scored rule stands, sorted by rule id; with the rule as it is written, on one line. */
  readonly rules: readonly AboutRule[];
  /** Source text of each line of the gates, on one line, sorted by key `gate/line id`. */
  readonly lines: readonly AboutLine[];
  /** In the order of the lifecycle. */
  readonly stages: readonly AboutStage[];
  /** Source text of each move, on one line, by its id, in the order of the lifecycle. */
  readonly moves: readonly AboutLine[];
  /** Sorted by name. */
  readonly teams: readonly AboutTeam[];
  /** Source text of each step and offer of the content, on one line, in source order: keys `step/name`, `offer/title`. */
  readonly content: readonly AboutLine[];
  /** Sorted by name. */
  readonly measures: readonly Measure[];
  /** Sorted by name. */
  readonly targets: readonly Target[];
}

/** What a stage is to reports (`as`); its own name where that is one of these. */
export type StageRole = 'lead' | 'mql' | 'sal' | 'sql' | 'opportunity' | 'won' | 'lost';

export interface AboutStage {
  readonly name: string;
  readonly role: StageRole | null;
  readonly doc: string | null;
  readonly at: SourcePlace;
}

/** Who is in a team and what each takes in a week. */
export interface AboutTeam {
  readonly name: string;
  /** null when it is not said. */
  readonly people: number | null;
  readonly each: readonly { readonly count: number; readonly stage: string }[];
}

export interface Review {
  /** Days between reviews; null when none are asked for. */
  readonly every_days: number | null;
  /** Days since 1970-01-01 of the last one. */
  readonly reviewed: number | null;
}

export interface AboutDeclaration {
  /** Construct and name, such as `score/fit`. */
  readonly key: string;
  readonly doc: string | null;
  readonly owners: readonly string[];
  readonly review: Review | null;
  readonly at: SourcePlace;
}

export interface AboutRule {
  readonly id: string;
  readonly text: string;
  readonly at: SourcePlace;
}

export interface AboutLine {
  readonly key: string;
  readonly text: string;
  readonly at: SourcePlace;
}
