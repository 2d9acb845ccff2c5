// `any`, `no`, `at least`, `at most`, `latest activity is`.
import type { Condition, LatestActivity } from '@funnel/bundle';
import { decimalOf, type ExpressionOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { negatedIf } from './logic.ts';
import { lowerOccurrence } from './occurrence.ts';

/** `any` is at least one, `no` its opposite. */
export function lowerOccurs(lowering: Lowering, { quantifier, times, occurrence }: ExpressionOf<'occurs'>): Condition {
  return negatedIf(quantifier === 'no', {
    kind: 'occurs',
    bound: quantifier === 'at_most' ? 'at_most' : 'at_least',
    times: times === null ? 1 : Number(decimalOf(times).steps / 10n ** BigInt(decimalOf(times).decimals)),
    of: lowerOccurrence(lowering, occurrence),
  });
}

export function lowerLatestActivity(_: Lowering, { activity }: ExpressionOf<'latest_activity'>): LatestActivity {
  return { kind: 'latest_activity', activity: activity.text };
}
