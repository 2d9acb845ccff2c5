// How the clocks of a run stand.
import type { Bundle, ClockState, Decision } from '@funnel/bundle';

export interface ClockTally {
  readonly states: Record<ClockState, number>;
  /** Of the running: those due within a day. */
  dueSoon: number;
  /** Steps whose instant has come. */
  stepsReached: number;
}

/** By SLA. */
export type ClockTallies = Map<string, ClockTally>;

const DAY = 86_400_000;

export function emptyClocks({ rules }: Bundle): ClockTallies {
  return new Map(rules.slas.map(({ name }) => [name, emptyClock()]));
}

function emptyClock(): ClockTally {
  const states = { running: 0, paused: 0, met: 0, met_late: 0, breached: 0, cancelled: 0 };
  return { states, dueSoon: 0, stepsReached: 0 };
}

/** `asOf` in milliseconds. */
export function addClocks(tallies: ClockTallies, { clocks }: Decision, asOf: number): void {
  for (const { due, sla, state, steps } of clocks) {
    const tally = tallies.get(sla);
    if (tally === undefined) continue;
    tally.states[state] += 1;
    if (state === 'running' && due !== null && Date.parse(due) - asOf <= DAY) tally.dueSoon += 1;
    tally.stepsReached += steps.filter(step => step.reached).length;
  }
}
