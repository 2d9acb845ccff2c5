// Conditions with arithmetic that may leave its range; asked once more, in full, when a decision lists problems.
import { armsOfContent, type ContentRow, occurrencesOfContent } from './content.ts';
import { armsOfGate } from './gate-arms.ts';
import { armsOfStage, type StageRow } from './lifecycle.ts';
import type { ArmRow, GateRow, GradeRow, NamedRow, ParamRow, RuleRow } from './parts.ts';
import type { RouteRow } from './routes.ts';
import type { ConditionRow, ExpressionKind, OccurrenceRow } from './rows.ts';
import { armsOfSla, occurrencesOfSla, type SlaRow } from './slas.ts';
import { type Part, walkParts } from './walk.ts';

export interface Risks {
  readonly always: readonly ConditionRow[];
  /** Of scores, gates, routes, content and moves. */
  readonly unlessExcluded: readonly ConditionRow[];
  /** What rules on activities, and offers that are taken, look at. */
  readonly filters: readonly OccurrenceRow[];
  /** What triggers of SLAs look at. */
  readonly triggers: readonly OccurrenceRow[];
}

interface Parts {
  readonly params: readonly ParamRow[];
  readonly segments: readonly NamedRow[];
  readonly exclusions: readonly NamedRow[];
  readonly grades: readonly GradeRow[];
  readonly gates: readonly GateRow[];
  readonly rules: readonly RuleRow[];
  readonly stages: readonly StageRow[];
  readonly routes: readonly RouteRow[];
  readonly slas: readonly SlaRow[];
  readonly content: ContentRow | null;
}

export function collectRisks(parts: Parts): Risks {
  const always = [
    ...parts.params.flatMap(param => whens(param.arms)),
    ...[...parts.segments, ...parts.exclusions].map(({ when }) => when),
    ...parts.grades.flatMap(grade => whens(grade.arms)),
    ...parts.slas.flatMap(sla => whens(armsOfSla(sla))),
  ];
  const ruleWhens = whens(parts.rules.flatMap(rule => (rule.when === null ? [] : [rule.when])));
  const lines = parts.gates.flatMap(gate => whens(armsOfGate(gate)));
  const after = whens([
    ...parts.routes.flatMap(route => route.arms),
    ...parts.stages.flatMap(armsOfStage),
    ...armsOfContent(parts.content),
  ]);
  const counted = parts.rules.flatMap(({ of }) => (of === null ? [] : [of]));
  return {
    always: always.filter(isRisky),
    unlessExcluded: [...ruleWhens, ...lines, ...after].filter(isRisky),
    filters: [...counted, ...occurrencesOfContent(parts.content)].filter(isRisky),
    triggers: parts.slas.flatMap(occurrencesOfSla).filter(isRisky),
  };
}

function whens(arms: readonly ArmRow[]): readonly ConditionRow[] {
  return arms.flatMap(arm => (arm.when === null ? [] : [arm.when]));
}

/** Results that may be too large. */
const RISKY: ReadonlySet<string> = new Set<ExpressionKind>(['add', 'subtract', 'times', 'total']);

function isRisky(part: Part): boolean {
  let risky = false;
  walkParts(part, inner => {
    if ('kind' in inner && RISKY.has(inner.kind)) risky = true;
  });
  return risky;
}
