// What happened to a lead as its clocks see it: entries into stages and activities, by the trigger that names them.
import { asks } from '../interpret/occurring.ts';
import type { State } from '../interpret/state.ts';
import { TRUE } from '../tables/rows.ts';
import type { SlaRow, TriggerRow } from '../tables/slas.ts';

/** `entry`: the place among the journey's effective entries; −1 for an activity. */
export interface Event {
  readonly at: number;
  readonly entry: number;
}

/** Everything that a clock of the SLA may see, each list ascending. */
export interface SlaEvents {
  readonly cancels: readonly Event[];
  readonly metBy: readonly { readonly times: number; readonly events: readonly Event[] }[];
  /** In the order of the SLA. */
  readonly pauses: readonly { readonly from: readonly Event[]; readonly until: readonly Event[] }[];
}

export function eventsOfSla(sla: SlaRow, state: State): SlaEvents {
  return {
    cancels: sla.cancels.flatMap(trigger => eventsOf(trigger, state)).sort((a, b) => a.at - b.at),
    metBy: sla.metBy.map(({ times, on }) => ({ times, events: eventsOf(on, state) })),
    pauses: sla.pauses.map(({ from, until }) => ({ from: eventsOf(from, state), until: eventsOf(until, state) })),
  };
}

const finders: {
  readonly [K in TriggerRow['kind']]: (trigger: Extract<TriggerRow, { kind: K }>, state: State) => readonly Event[];
} = {
  entering: ({ stage }, { journey }) =>
    journey.effective.flatMap((entry, place) => (entry.stage === stage ? [{ at: entry.at, entry: place }] : [])),
  happening: ({ of }, state) =>
    state.activities
      .filter(activity => of.types[activity.type] && asks(of, activity, state) === TRUE)
      .map(({ at }) => ({ at, entry: -1 })),
};

function eventsOf(trigger: TriggerRow, state: State): readonly Event[] {
  return (finders[trigger.kind] as (trigger: TriggerRow, state: State) => readonly Event[])(trigger, state);
}

/** Whether a clock that this event started sees the other: entries behind its own in the history, all else from its start on. */
export function isSeenFrom(start: Event, { at, entry }: Event): boolean {
  return entry >= 0 && start.entry >= 0 ? entry > start.entry : at >= start.at;
}

/** Whether one event comes behind another: of entries by the history, all else at a later instant. */
export function isBehind({ at, entry }: Event, other: Event): boolean {
  return entry >= 0 && other.entry >= 0 ? entry > other.entry : at > other.at;
}

/** The order in which events are taken: at one instant activities, then entries as the history has them. */
export function isBefore({ at, entry }: Event, other: Event): boolean {
  return at < other.at || (at === other.at && entry < other.entry);
}
