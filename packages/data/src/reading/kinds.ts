// What is read beside the leads: which kinds there are, and how the rows of each are read and kept.
import type { RawActivity, RawClock, RawEntry } from '@funnel/bundle';
import { activityPacking } from './activity-packing.ts';
import type { LeadRows } from './lead-rows.ts';
import type { Packing } from './lead-store.ts';
import { activityRows } from './read-activities.ts';
import { clockPacking, clockRows } from './read-clocks.ts';
import { historyPacking, historyRows } from './read-history.ts';
import type { ReadRequest } from './request.ts';

/** What a row of each kind holds; by the name of the record's member that they become. */
export interface Joined {
  readonly activities: RawActivity;
  readonly history: RawEntry;
  readonly clocks: RawClock;
}

export type JoinedKind = keyof Joined;

/** In the order in which they are read. */
export const JOINED: readonly JoinedKind[] = ['activities', 'history', 'clocks'];

export interface Kind<T> {
  readonly rows: LeadRows<T>;
  readonly packing: Packing<T>;
  /** Whether the rules have any use for it. */
  readonly used: boolean;
}

/** How each kind is read for these rules. */
export function kindsOf(request: ReadRequest): { readonly [K in JoinedKind]: Kind<Joined[K]> } {
  const { rules } = request;
  return {
    activities: { rows: activityRows(request), packing: activityPacking(rules.activities), used: true },
    history: { rows: historyRows(request), packing: historyPacking, used: rules.lifecycle !== null },
    clocks: { rows: clockRows(request), packing: clockPacking, used: rules.slas.length > 0 },
  };
}
