// How often something happened: counts of the activities of which a `where` is true, and of which it is unknown.
import type { OccurrenceNode, PeriodNode } from '../../syntax/nodes/expression.ts';
import { durationMilliseconds } from '../values/duration.ts';
import { shapeOf } from '../values/shape.ts';
import type { Asking } from './asking.ts';
import { conditionFormula } from './conditions.ts';
import { allOf, type Formula } from './formula.ts';
import { isImpossible } from './impossible.ts';
import { type Linear, multiple, sum } from './linear.ts';
import { AGAINST_ZERO } from './order.ts';
import type { Counted, CountedPeriod, Quantity } from './quantity.ts';

/** So many activities a lead has at most. */
export const MOST_ACTIVITIES = 1_000_000n;

export interface Counts {
  readonly trues: Quantity;
  /** null where the `where` is never unknown. */
  readonly unknowns: Quantity | null;
}

const ONE = { steps: 1n, decimals: 0 };

/** It is at least so much. */
export function atLeast(counted: Quantity, times: bigint): Formula {
  const linear = multiple(counted, ONE);
  return AGAINST_ZERO['>=']({ ...linear, constant: -times });
}

export function atMost(counted: Quantity, times: bigint): Formula {
  const linear = multiple(counted, ONE);
  return AGAINST_ZERO['<=']({ ...linear, constant: -times });
}

/** Those that count and those that might come to so many together. */
export function sumAtLeast(counts: Counts, times: bigint): Formula {
  return AGAINST_ZERO['>=']({ ...bothOf(counts), constant: -times });
}

export function sumAtMost(counts: Counts, times: bigint): Formula {
  return AGAINST_ZERO['<=']({ ...bothOf(counts), constant: -times });
}

function bothOf({ trues, unknowns }: Counts): Linear {
  const linear = multiple(trues, ONE);
  return unknowns === null ? linear : sum(linear, multiple(unknowns, ONE));
}

/** Occurrences of one key are the same. */
export function keyOfOccurrence(asking: Asking, occurrence: OccurrenceNode): string {
  const { occurrences } = asking.reasoning;
  const own = occurrences.get(occurrence) ?? new Map<string, string>();
  occurrences.set(occurrence, own);
  const key = own.get(asking.history) ?? keyOf(countedOf(asking, occurrence, 'trues'));
  own.set(asking.history, key);
  return key;
}

function keyOf({ activity, by, where, period }: Counted): string {
  const span = period === null ? '' : period.kind === 'within' ? String(period.milliseconds) : period.key;
  return JSON.stringify([activity, by, where, span]);
}

export function countedOf(asking: Asking, { activity, by, where, period }: OccurrenceNode, of: Counted['of']): Counted {
  const declared = asking.reasoning.known.activities.get(activity.text)?.node;
  return {
    activity: activity.text,
    by: (declared === undefined ? by : declared.by)?.text ?? null,
    where: where === null ? null : shapeOf(where),
    period: period === null ? null : periodOf(asking, period),
    of,
  };
}

function periodOf({ history }: Asking, { kind, duration, stage }: PeriodNode): CountedPeriod {
  const milliseconds = duration === null ? null : durationMilliseconds(duration);
  if (milliseconds !== null) return { kind: 'within', milliseconds };
  return { kind: 'entry', key: `${kind} ${history}/${stage?.text ?? ''}` };
}

/** The counts of an occurrence: none where its `where` cannot come out so. */
export function countsOf(asking: Asking, occurrence: OccurrenceNode): Counts {
  const { counts } = asking.reasoning;
  const key = keyOfOccurrence(asking, occurrence);
  const found = counts.get(key);
  if (found !== undefined) return found;
  const made = {
    trues: countOf(asking, occurrence, 'trues', key),
    unknowns: occurrence.where === null ? null : countOf(asking, occurrence, 'unknowns', key),
  };
  const result = made.unknowns?.high === 0n ? { ...made, unknowns: null } : made;
  counts.set(key, result);
  return result;
}

function countOf(asking: Asking, occurrence: OccurrenceNode, of: Counted['of'], key: string): Quantity {
  const { where } = occurrence;
  const seen = { ...asking, happening: key };
  const wanted: Formula[] =
    where === null
      ? []
      : of === 'trues'
        ? [conditionFormula(seen, where, 'true')]
        : [conditionFormula(seen, where, 'not_true'), conditionFormula(seen, where, 'not_false')];
  return {
    key: `${of}/${key}`,
    low: 0n,
    high: isImpossible(asking.reasoning.effort, allOf(wanted)) ? 0n : MOST_ACTIVITIES,
    counts: countedOf(asking, occurrence, of),
    since: null,
  };
}
