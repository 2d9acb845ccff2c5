// Which leads of a sample are decided otherwise a day later, although nothing happens in between.
import { type Decision, parseInstant, type StagedRecord } from '@funnel/bundle';
import { differences, outcomeOf } from './outcome.ts';
import { addTo, type Tally } from './tally.ts';

const DAY = 86_400_000;

export interface TimeFacts {
  /** Leads that have to be decided again within a day. */
  readonly due: number;
  /** Those of them whose decision is another then. */
  readonly changed: number;
  /** By part (`score/fit`): for how many it is another. */
  readonly causes: ReadonlyMap<string, number>;
}

export interface TimeCount extends TimeFacts {
  due: number;
  changed: number;
  readonly causes: Tally;
}

export function timeCount(): TimeCount {
  return { due: 0, changed: 0, causes: new Map() };
}

/** The record as it is known at the instant: without what happens, or becomes known, later. */
function knownAt(staged: StagedRecord, asOf: number): StagedRecord {
  const visible = ({ at, known_at }: { readonly at: number; readonly known_at: number }) =>
    at <= asOf && known_at <= asOf;
  const { activities, history } = staged;
  if (activities.every(visible) && history.every(visible)) return staged;
  return { ...staged, activities: activities.filter(visible), history: history.filter(visible) };
}

/**
 * Decides the lead again one day later. Its next change is a lower bound: where it lies further off, nothing can have changed,
 * and nothing is decided.
 */
export function countTime(
  count: TimeCount,
  staged: StagedRecord,
  asOf: number,
  decide: (staged: StagedRecord, asOf: number) => Decision,
  decided: Decision,
): void {
  if (!isDue(decided, asOf)) return;
  const known = knownAt(staged, asOf);
  const today = known === staged ? decided : decide(known, asOf);
  if (!isDue(today, asOf)) return;
  count.due += 1;
  const changed = differences(outcomeOf(today), outcomeOf(decide(known, asOf + DAY)));
  if (changed.length > 0) count.changed += 1;
  for (const part of changed) addTo(count.causes, part);
}

function isDue({ next_change_at: next }: Decision, asOf: number): boolean {
  const at = next === null ? null : parseInstant(next);
  return at !== null && at <= asOf + DAY;
}
