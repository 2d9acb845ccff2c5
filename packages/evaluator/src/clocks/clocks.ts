// All clocks of a lead: one for each start, with what was recorded of it.
import type { StagedClock, StagedRecord } from '@funnel/bundle';
import { armHolds } from '../interpret/arms.ts';
import type { State } from '../interpret/state.ts';
import type { Prepared } from '../prepared.ts';
import { TRUE } from '../tables/rows.ts';
import type { SlaRow } from '../tables/slas.ts';
import { type Clock, runClock, type SlaSetting } from './clock.ts';
import { eventsOfSla } from './events.ts';
import { type Start, startsOf } from './starts.ts';

export interface Clocks {
  /** By SLA, then by start, then by number. */
  readonly clocks: readonly Clock[];
  /** Recorded clocks that nothing started. */
  readonly unstarted: readonly StagedClock[];
}

/** `state` has the moves of this decision in its history. `migrate`: what other rules decided is decided anew. */
export function runClocks(prepared: Prepared, staged: StagedRecord, state: State, migrate: boolean): Clocks {
  const clocks = state.tables.slas.flatMap(sla => clocksOfSla(prepared, sla, staged, state, migrate));
  const started = new Set(clocks.map(({ sla, start }) => `${sla.index} ${start.at}`));
  return { clocks, unstarted: staged.clocks.filter(({ sla, start }) => !started.has(`${sla} ${start}`)) };
}

function clocksOfSla(
  prepared: Prepared,
  sla: SlaRow,
  staged: StagedRecord,
  state: State,
  migrate: boolean,
): readonly Clock[] {
  const starts = startsOf(sla.start, state);
  if (starts.length === 0) return [];
  const setting: SlaSetting = { prepared, sla, events: eventsOfSla(sla, state), state };
  const { rules } = prepared.bundle.digests;
  const recordedAt = (at: number): StagedClock | null => {
    const recorded = staged.clocks.find(clock => clock.sla === sla.index && clock.start === at) ?? null;
    return migrate && recorded?.digest !== rules ? null : recorded;
  };
  const mayStart = sla.startWhen === null || armHolds(sla.startWhen, state) === TRUE;
  const beginning = starts.filter(({ at }) => mayStart || recordedAt(at) !== null);
  const run = (start: Start, restart: number | null) => runClock(setting, start, restart, recordedAt(start.at));
  const clocks = (sla.start.kind === 'entering' ? eachRestarting : whileNoneIsOpen)(beginning, run);
  return clocks.toSorted((a, b) => a.start.at - b.start.at || a.start.number - b.start.number);
}

type Run = (start: Start, restart: number | null) => Clock;

/** A new entry cancels the clock of the one before. */
function eachRestarting(starts: readonly Start[], run: Run): readonly Clock[] {
  return starts.map((start, place) => run(start, starts[place + 1]?.at ?? null));
}

/** An activity starts nothing while a clock is open; one that ends at the same instant still is. */
function whileNoneIsOpen(starts: readonly Start[], run: Run): readonly Clock[] {
  const clocks: Clock[] = [];
  let openUntil = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    if (start.at <= openUntil) continue;
    const clock = run(start, null);
    clocks.push(clock);
    openUntil = clock.life.ending?.at ?? Number.POSITIVE_INFINITY;
  }
  return clocks;
}
