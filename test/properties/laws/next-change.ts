// Nothing changes before `next_change_at`: on a fine grid of instants up to one millisecond before it, all is as it was.
import type { ClockDecision, Decision } from '@funnel/bundle';
import { differences } from './differences.ts';
import { decisionOf, type Law, type Subject } from './subject.ts';

const DAY = 86_400_000;
const LATEST = 253_402_300_799_999;

/** A clock apart from when it was decided; an excluded lead's is cancelled at whatever instant is asked about. */
function stateOfClock(clock: ClockDecision): Partial<ClockDecision> {
  const { decided: _decided, at, steps, ...rest } = clock;
  return clock.cancelled_by === 'exclusion' ? rest : { ...rest, at, steps };
}

/** All that a decision says of the lead's state; counterfactuals speak of what could happen now. */
function stateOf(decision: Decision): Record<string, unknown> {
  const { as_of: _asOf, gates, clocks, ...rest } = decision;
  const states = Object.entries(gates).map(([name, { counterfactuals: _changes, ...gate }]) => [name, gate]);
  return { ...rest, gates: Object.fromEntries(states), clocks: clocks.map(stateOfClock) };
}

/** A move taken, or a target added, is to be recorded and is new data then: such a decision is followed by another at once. */
function bringsNewData({ moves, clocks, as_of: asOf }: Decision, { raw }: Subject): boolean {
  const isRecorded = ({ sla, start }: ClockDecision) =>
    (raw.clocks ?? []).some(one => one.sla === sla && Date.parse(one.start) === Date.parse(start));
  return moves.length > 0 || clocks.some(clock => isRecorded(clock) && clock.targets.some(one => one.from === asOf));
}

/** Instants strictly between, dense near both ends, where a forgotten edge would show. */
function gridUntil(from: number, last: number): number[] {
  const near = [1, 2, 1000, 60_000, 3_600_000, DAY / 2, DAY, 7 * DAY];
  const inside = Array.from({ length: 8 }, (_, index) => from + Math.floor(((last - from) * index) / 8));
  const grid = [...near.map(step => from + step), ...near.map(step => last - step), ...inside, last];
  return [...new Set(grid)].filter(instant => instant > from && instant <= last);
}

export const nothingChangesBefore: Law = subject => {
  const decision = decisionOf(subject);
  if (bringsNewData(decision, subject)) return null;
  const next = decision.next_change_at === null ? null : Date.parse(decision.next_change_at);
  if (next !== null && next <= subject.asOf) return `the next change, ${decision.next_change_at}, is not after as-of`;
  const last = next === null ? Math.min(LATEST, subject.asOf + 4000 * DAY) : next - 1;
  for (const instant of gridUntil(subject.asOf, last)) {
    const found = differences(stateOf(decisionOf(subject, { asOf: instant })), stateOf(decision));
    if (found.length > 0) return `at ${new Date(instant).toISOString()}, before the next change:\n${found.join('\n')}`;
  }
  return null;
};
