// What became of the leads, against what was decided about them.
import type { Bundle, Decision } from '@funnel/bundle';
import type { ValueCounts } from './ranking.ts';

export interface GateOutcome {
  passed: number;
  passedConverted: number;
}

export interface Outcomes {
  leads: number;
  converted: number;
  readonly gates: Map<string, GateOutcome>;
  readonly scores: Map<string, ValueCounts>;
}

export function emptyOutcomes(bundle: Bundle): Outcomes {
  return {
    leads: 0,
    converted: 0,
    gates: new Map(bundle.rules.gates.map(gate => [gate.name, { passed: 0, passedConverted: 0 }])),
    scores: new Map(bundle.rules.scores.map(score => [score.name, new Map()])),
  };
}

export function addOutcome(outcomes: Outcomes, decision: Decision, converted: boolean): void {
  outcomes.leads += 1;
  if (converted) outcomes.converted += 1;
  for (const [name, gate] of outcomes.gates) {
    if (decision.gates[name]?.result !== 'passed') continue;
    gate.passed += 1;
    if (converted) gate.passedConverted += 1;
  }
  for (const [name, values] of outcomes.scores) {
    const value = decision.scores[name]?.value;
    if (value === undefined) continue;
    const counts = values.get(value) ?? { converted: 0, others: 0 };
    values.set(value, counts);
    if (converted) counts.converted += 1;
    else counts.others += 1;
  }
}
