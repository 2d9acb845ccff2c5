// Where the lead is, and where it has been.
import type { Condition, EverEntered } from '@funnel/bundle';
import type { Expression, ExpressionOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { meaningOf, unchecked } from '../lowering/lowering.ts';

/** `stage is mql`, `stage in (mql, sal)`: each stage once. */
export function inStage(lowering: Lowering, values: readonly Expression[]): Condition {
  const stages = values.map(value => {
    const meaning = meaningOf(lowering, value);
    return meaning?.kind === 'stage' ? meaning.name : unchecked(value);
  });
  return { kind: 'in_stage', stages: [...new Set(stages)] };
}

export function lowerEverEntered(_: Lowering, { stage }: ExpressionOf<'ever_entered'>): EverEntered {
  return { kind: 'ever_entered', stage: stage.text };
}
