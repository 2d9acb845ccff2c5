// The bundle: one JSON document in two parts. `rules` is all that decides; `about` is everything else.
import type { About } from './about.ts';
import type { Calendar, ZoneTables } from './calendar.ts';
import type { Content } from './content.ts';
import type { Gate } from './gate.ts';
import type { Grade } from './grade.ts';
import type { Handoff } from './handoff.ts';
import type { Activity, Lead } from './lead.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Param } from './param.ts';
import type { Route } from './route.ts';
import type { Score } from './score.ts';
import type { Exclusion, Segment, TextList } from './segment.ts';
import type { Sla } from './sla.ts';
import type { Team } from './team.ts';

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
  /** null when the program has no stages. */
  readonly lifecycle: Lifecycle | null;
  readonly calendars: readonly Calendar[];
  /** null when there is no calendar. */
  readonly zones: ZoneTables | null;
  readonly slas: readonly Sla[];
  readonly teams: readonly Team[];
  readonly routes: readonly Route[];
  /** null when the program offers none. */
  readonly content: Content | null;
  readonly handoffs: readonly Handoff[];
  /** Names in an order in which each part needs only earlier ones: `param/…`, `segment/…`, `exclusions`, `score/…`, `grade/…`, `gate/…`. */
  readonly order: readonly string[];
}
