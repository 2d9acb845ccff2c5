// Which activities are looked at: type, group, `where`, period.
import type { Condition, Occurrence, Period } from '@funnel/bundle';
import type { Duration, OccurrenceNode, PeriodNode } from '@funnel/language';
import { milliseconds } from '../lowering/duration.ts';
import type { Lowering } from '../lowering/lowering.ts';
import { unchecked } from '../lowering/lowering.ts';
import { lowerCondition } from './lower-condition.ts';

/** `period` of a rule stands among its limits, and a clock has its own, so it can be handed in. */
export function lowerOccurrence(lowering: Lowering, node: OccurrenceNode, period = periodOf(node)): Occurrence {
  const where: Condition | null = node.where === null ? null : lowerCondition(lowering, node.where);
  return {
    activity: node.activity.text === 'activity' ? null : node.activity.text,
    by: node.by?.text ?? null,
    where,
    period,
  };
}

function periodOf({ period }: OccurrenceNode): Period | null {
  return period === null ? null : lowerings[period.kind](period);
}

const lowerings: { readonly [K in PeriodNode['kind']]: (period: PeriodNode) => Period } = {
  within: period => within(period.duration ?? unchecked(period)),
  since: period => ({ kind: 'since_entering', stage: stageOf(period) }),
  before: period => ({ kind: 'before_entering', stage: stageOf(period) }),
};

function stageOf(period: PeriodNode): string {
  return period.stage?.text ?? unchecked(period);
}

/** The window that ends now and is as long as the duration. */
export function within(duration: Duration): Period {
  return { kind: 'within', milliseconds: milliseconds(duration) };
}
