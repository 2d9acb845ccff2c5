// The first later decision that comes out otherwise when nothing new happens.
import { type Decision, parseInstant, type RawRecord } from '@funnel/bundle';
import { type Prepared, type ReplayOptions, replay } from '@funnel/evaluator';
import { leadingGates } from '@funnel/explain';

/** So far ahead, and through so many instants at which something could change. */
const HORIZON = 366 * 86_400_000;
const MOST_STEPS = 500;

function outcomeOf({ clocks, content, excluded, gates, grades, stage }: Decision, names: readonly string[]): string {
  return [
    excluded ?? '',
    ...names.map(name => `${name} ${gates[name]?.result}`),
    ...Object.entries(grades).map(([name, grade]) => `${name} ${grade.band}`),
    `${stage?.name} ${stage?.stall?.holds}`,
    content?.step ?? '',
    ...clocks.map(({ entry, sla, state }) => `${sla} ${entry} ${state}`),
  ].join('\n');
}

/** The record without what happened, or became known, later: looked at from then, that is new. */
function knownAt(record: RawRecord, asOf: number): RawRecord {
  const known = ({ at, known_at }: { readonly at: string; readonly known_at?: string | null }): boolean =>
    (parseInstant(at) ?? asOf) <= asOf && (parseInstant(known_at ?? '') ?? asOf) <= asOf;
  const { activities = [], history = [] } = record;
  return { ...record, activities: activities.filter(known), history: history.filter(known) };
}

/**
 * The first decision within a year in which the exclusion, a gate that stands for itself, a grade, the stage, the step of content or a clock differs;
 * null where time alone changes none. Moves and clocks on the way are taken as recorded.
 */
export function laterDecision(
  prepared: Prepared,
  record: RawRecord,
  now: Decision,
  options: Pick<ReplayOptions, 'settings' | 'migrate'>,
): Decision | null {
  const names = leadingGates(prepared.bundle);
  const today = outcomeOf(now, names);
  const from = parseInstant(now.as_of)!;
  let steps = 0;
  for (const { at, decision } of replay(prepared, knownAt(record, from), { ...options, from, to: from + HORIZON })) {
    if (at > from && outcomeOf(decision, names) !== today) return decision;
    steps += 1;
    if (steps > MOST_STEPS) return null;
  }
  return null;
}
