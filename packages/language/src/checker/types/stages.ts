// Stages in conditions: which ones there are, and how often and how long a lead was in them.
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { Name, Span } from '../../syntax/nodes/node.ts';
import type { CheckedType } from '../model.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { near } from '../names/near.ts';
import type { Scope } from './scope.ts';
import { CONDITION, means, tell, UNKNOWABLE } from './scope.ts';

/** What speaks about stages, as messages name it. */
export type StageWord =
  | 'stage'
  | 'ever entered'
  | 'days in stage'
  | 'entries of'
  | 'period'
  | 'forget'
  | 'entering'
  | 'each'
  | 'longest waiting'
  | 'measure'
  | 'rate';

const COUNTED: CheckedType = { kind: 'number', decimals: 0 };

/** The word `stage`: one of those of the lifecycle. */
export function stagesType(scope: Scope, expression: ExpressionOf<'name'>): CheckedType {
  if (!hasLifecycle(scope, 'stage', expression.name.text, expression.span)) return UNKNOWABLE;
  means(scope, expression, { kind: 'stages' });
  return { kind: 'stages', names: [...scope.checking.names.stages.keys()] };
}

export function everEnteredType(scope: Scope, { stage, span }: ExpressionOf<'ever_entered'>): CheckedType {
  findStage(scope, stage, 'ever entered', span);
  return CONDITION;
}

/** Whole days since the entry into the current stage. */
export function daysInStageType(scope: Scope, { span }: ExpressionOf<'days_in_stage'>): CheckedType {
  return hasLifecycle(scope, 'days in stage', 'stage', span) ? COUNTED : UNKNOWABLE;
}

export function entriesType(scope: Scope, { stage, span }: ExpressionOf<'entries'>): CheckedType {
  findStage(scope, stage, 'entries of', span);
  return COUNTED;
}

/** Looks up a stage by name. `what` speaks about it and stands at `span`. */
export function findStage(scope: Scope, name: Name, what: StageWord, span: Span): void {
  if (name.text === '' || !hasLifecycle(scope, what, name.text, span)) return;
  const { stages, lost } = scope.checking.names;
  if (!stages.has(name.text) && !lost.mayDeclare('stage', name.text)) unknownStage(scope, name.text, name.span);
}

/** Tells that the lifecycle has no stage of this name; an empty name is none at all. */
export function unknownStage(scope: Scope, name: string, span: Span): void {
  const { stages } = scope.checking.names;
  const candidates = near(scope.checking, name, stages);
  tell(scope, 'unknown-stage', { name, stages: [...stages.keys()], candidates }, span, {
    fixes: candidateFixes(candidates, span),
  });
}

/** Tells where there is no lifecycle for something that speaks of stages without naming one. */
export function needsLifecycle(scope: Scope, what: StageWord, span: Span): void {
  hasLifecycle(scope, what, '', span);
}

/** Tells where there is none, unless a declaration with a syntax error may be it. */
function hasLifecycle(scope: Scope, what: StageWord, name: string, span: Span): boolean {
  const { lifecycle, lost } = scope.checking.names;
  if (lifecycle !== null) return true;
  if (!lost.mayDeclare('stage', name)) tell(scope, 'needs-lifecycle', { what }, span);
  return false;
}
