// How long the lead is in its stage, and how often it entered one.
import type { DaysInStage, Entries } from '@funnel/bundle';
import type { ExpressionOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';

export function lowerDaysInStage(_: Lowering, _expression: ExpressionOf<'days_in_stage'>): DaysInStage {
  return { kind: 'days_in_stage' };
}

export function lowerEntries(_: Lowering, { stage }: ExpressionOf<'entries'>): Entries {
  return { kind: 'entries', stage: stage.text };
}
