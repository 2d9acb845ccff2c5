// Which activities are looked at: type, group, `where`, period.
import type { Condition, Occurrence, Period } from '@funnel/bundle';
import { type Duration, durationMilliseconds, type OccurrenceNode } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { unchecked } from '../lowering/lowering.ts';
import { lowerCondition } from './lower-condition.ts';

/** `period` of a rule stands among its limits, so it can be handed in. */
export function lowerOccurrence(lowering: Lowering, node: OccurrenceNode, period = lowerPeriod(node)): Occurrence {
  const where: Condition | null = node.where === null ? null : lowerCondition(lowering, node.where);
  return {
    activity: node.activity.text === 'activity' ? null : node.activity.text,
    by: node.by?.text ?? null,
    where,
    period,
  };
}

function lowerPeriod({ period }: OccurrenceNode): Period | null {
  if (period === null) return null;
  return period.duration === null ? unchecked(period) : within(period.duration);
}

/** The window that ends now and is as long as the duration. */
export function within(duration: Duration): Period {
  return { kind: 'within', milliseconds: durationMilliseconds(duration)! };
}
