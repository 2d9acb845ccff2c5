// How the leads of a sample fared at one gate.
import type { GateDecision } from '@funnel/bundle';
import { addTo, type Tally } from './tally.ts';

export interface GateFacts {
  readonly results: Readonly<Record<GateDecision['result'], number>>;
  /** By line: how many failed there. */
  readonly stops: ReadonlyMap<string, number>;
  /** By line that compares two numbers: of those that failed there, the values nearest to each other. */
  readonly nearest: ReadonlyMap<string, Near>;
  /** What undecided leads would have to be asked. */
  readonly asks: ReadonlyMap<string, number>;
}

/** What a lead had, and what was asked. */
export interface Near {
  readonly value: number;
  readonly bar: number;
}

export interface GateCount extends GateFacts {
  readonly results: Record<GateDecision['result'], number>;
  readonly stops: Tally;
  readonly nearest: Map<string, Near>;
  readonly asks: Tally;
}

export function gateCount(): GateCount {
  return {
    results: { passed: 0, failed: 0, refused: 0, undecided: 0 },
    stops: new Map(),
    nearest: new Map(),
    asks: new Map(),
  };
}

export function countGate(count: GateCount, { ask, by, lines, result }: GateDecision): void {
  count.results[result] += 1;
  if (result === 'failed' && by !== null) countStop(count, by, lines);
  for (const fact of ask) addTo(count.asks, fact);
}

function countStop({ nearest, stops }: GateCount, by: string, lines: GateDecision['lines']): void {
  addTo(stops, by);
  const line = lines.find(({ id }) => id === by);
  if (line === undefined || line.value === null || line.bar === null) return;
  const known = nearest.get(by);
  const near = { value: line.value, bar: line.bar };
  if (known === undefined || distance(near) < distance(known)) nearest.set(by, near);
}

function distance({ bar, value }: Near): number {
  return Math.abs(bar - value);
}
