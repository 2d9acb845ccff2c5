// Hand-offs as tables.
import { compareBytes, type Handoff, type IncludedFact, type Recipient } from '@funnel/bundle';
import { placeOf, type Scope } from './names.ts';
import { resolveExpression } from './resolve-expression.ts';
import type { ConditionOf, ExpressionRow } from './rows.ts';

export interface HandoffRow {
  readonly name: string;
  /** Place of the stage on whose entry it is sent. */
  readonly entering: number;
  readonly to: Recipient;
  readonly include: readonly IncludeRow[];
  readonly lastActivities: number;
  readonly suggestContent: boolean;
}

/** A value of the lead or of this decision, a gate's result, or the names of the personas or of the segments that hold. */
export type IncludeRow =
  | { readonly kind: 'value'; readonly of: ExpressionRow }
  | { readonly kind: 'result'; readonly of: ConditionOf<'gate'> }
  | { readonly kind: 'names'; readonly construct: 'persona' | 'segment' };

/** Sorted by name. */
export function resolveHandoffs(handoffs: readonly Handoff[], scope: Scope): readonly HandoffRow[] {
  return handoffs
    .map(handoff => ({
      name: handoff.name,
      entering: placeOf(scope.names.stages, handoff.entering),
      to: handoff.to,
      include: handoff.include.map(fact => includes[fact.kind](fact.name, scope)),
      lastActivities: handoff.last_activities,
      suggestContent: handoff.suggest_content,
    }))
    .toSorted((a, b) => compareBytes(a.name, b.name));
}

const value =
  (kind: 'field' | 'param' | 'score' | 'grade') =>
  (name: string, scope: Scope): IncludeRow => ({ kind: 'value', of: resolveExpression({ kind, name }, scope) });

const includes: { readonly [K in IncludedFact['kind']]: (name: string, scope: Scope) => IncludeRow } = {
  field: value('field'),
  param: value('param'),
  score: value('score'),
  grade: value('grade'),
  gate: (name, { names }) => ({ kind: 'result', of: { kind: 'gate', index: placeOf(names.gates, name) } }),
  persona: () => ({ kind: 'names', construct: 'persona' }),
  segment: () => ({ kind: 'names', construct: 'segment' }),
};
