// `when … until …`, and the first of several arms that holds.
import type { Arm, When } from '@funnel/bundle';
import type { Case } from './case.ts';
import { conditionOf } from './condition.ts';
import { no, type Verdict, yes } from './kleene.ts';
import { dayOf } from './time.ts';

/** No condition is `otherwise`. An arm past its last day is false, but what it asks is still worked out. */
export function armOf(arm: Arm | When, about: Case): Verdict {
  const holds = arm.when === null ? yes : conditionOf(arm.when, about);
  const isOver = arm.until !== null && dayOf(about.asOf) > BigInt(arm.until);
  return isOver ? no : holds;
}

export interface Choice {
  /** The first arm that holds, null where none does. */
  readonly index: number | null;
  /** What unknown arms before it want. */
  readonly uncertain: readonly string[];
}

export function firstOf(arms: readonly (Arm | When)[], about: Case): Choice {
  const verdicts = arms.map(arm => armOf(arm, about));
  const index = verdicts.findIndex(verdict => verdict.holds === 'yes');
  const before = index === -1 ? verdicts : verdicts.slice(0, index);
  return { index: index === -1 ? null : index, uncertain: before.flatMap(verdict => verdict.wants) };
}
