// The first later decision that comes out otherwise when nothing new happens.
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

/** The record without what happened, or became known, later: looked at from then, that is new. */
function knownAt(staged: StagedRecord, asOf: number): StagedRecord {
  const activities = staged.activities.filter(({ at, known_at }) => at <= asOf && known_at <= asOf);
  return activities.length === staged.activities.length ? staged : { ...staged, activities };
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
  const asOf = parseInstant(now.as_of)!;
  const end = asOf + HORIZON;
  const present = knownAt(staged, asOf);
  let next = decide(prepared, present, asOf, { set, counterfactuals: false }).next_change_at;
  for (let step = 0; next !== null && step < MOST_STEPS; step += 1) {
    const at = parseInstant(next)!;
    if (at > end) return null;
    const decision = decide(prepared, present, at, { set, counterfactuals: false });
    if (outcomeOf(decision, names) !== today) return decision;
    next = decision.next_change_at;
  }
  return null;
}
