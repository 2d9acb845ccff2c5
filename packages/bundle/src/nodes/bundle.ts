// The bundle: one JSON document in two parts. `rules` is all that decides; `about` is everything else.
import type { About } from './about.ts';
import type { Gate } from './gate.ts';
import type { Grade } from './grade.ts';
import type { Activity, Lead } from './lead.ts';
import type { Param } from './param.ts';
import type { Score } from './score.ts';
import type { Exclusion, Segment, TextList } from './segment.ts';

export const BUNDLE_FORMAT = 'funnel-bundle';
export const BUNDLE_VERSION = 1;

export interface Bundle {
  readonly format: 'funnel-bundle';
  readonly version: 1;
  /** SHA-256 of the canonical bytes of each part: `sha256:` and 64 hexadecimal digits. */
  readonly digests: { readonly rules: string; readonly about: string };
  readonly rules: Rules;
  readonly about: About;
}

/** All that decides, as a closed tree. Declarations stand sorted by name (exclusions by label); order inside a block is kept. */
export interface Rules {
  readonly lead: Lead;
  readonly activities: readonly Activity[];
  readonly lists: readonly TextList[];
  readonly params: readonly Param[];
  readonly segments: readonly Segment[];
  readonly exclusions: readonly Exclusion[];
  readonly scores: readonly Score[];
  readonly grades: readonly Grade[];
  readonly gates: readonly Gate[];
  /** Names in an order in which each part needs only earlier ones: `param/…`, `segment/…`, `exclusions`, `score/…`, `grade/…`, `gate/…`. */
  readonly order: readonly string[];
}
