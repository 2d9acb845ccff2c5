// The first later decision on the same data that comes out otherwise.
import { type Decision, parseInstant, type StagedRecord } from '@funnel/bundle';
import { decide, type Prepared } from '@funnel/evaluator';
import { leadingGates } from '@funnel/explain';

/** So far ahead, and through so many instants at which something could change. */
const HORIZON = 366 * 86_400_000;
const MOST_STEPS = 500;

function outcomeOf(decision: Decision, names: readonly string[]): string {
  const gates = names.map(name => `${name} ${decision.gates[name]?.result}`);
  const grades = Object.entries(decision.grades).map(([name, grade]) => `${name} ${grade.band}`);
  return [decision.excluded ?? '', ...gates, ...grades].join('\n');
}

/** The first decision within a year in which a gate that stands for itself, a grade or the exclusion differs; null where time alone changes none. */
export function laterDecision(
  prepared: Prepared,
  staged: StagedRecord,
  now: Decision,
  set: Readonly<Record<string, number>>,
): Decision | null {
  const names = leadingGates(prepared.bundle);
  const today = outcomeOf(now, names);
  const end = parseInstant(now.as_of)! + HORIZON;
  let next = now.next_change_at;
  for (let step = 0; next !== null && step < MOST_STEPS; step += 1) {
    const at = parseInstant(next)!;
    if (at > end) return null;
    const decision = decide(prepared, staged, at, { set, counterfactuals: false });
    if (outcomeOf(decision, names) !== today) return decision;
    next = decision.next_change_at;
  }
  return null;
}
