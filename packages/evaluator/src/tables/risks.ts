// Conditions with arithmetic that may leave its range; asked once more, in full, when a decision lists problems.
import { armsOfGate } from './gate-arms.ts';
import type { ArmRow, GateRow, GradeRow, NamedRow, ParamRow, RuleRow } from './parts.ts';
import type {
  ConditionHandlers,
  ConditionKind,
  ConditionRow,
  ExpressionHandlers,
  ExpressionKind,
  ExpressionRow,
  OccurrenceRow,
} from './rows.ts';

export interface Risks {
  readonly always: readonly ConditionRow[];
  /** Of scores and gates. */
  readonly unlessExcluded: readonly ConditionRow[];
  /** What rules on activities look at. */
  readonly filters: readonly OccurrenceRow[];
}

interface Parts {
  readonly params: readonly ParamRow[];
  readonly segments: readonly NamedRow[];
  readonly exclusions: readonly NamedRow[];
  readonly grades: readonly GradeRow[];
  readonly gates: readonly GateRow[];
  readonly rules: readonly RuleRow[];
}

export function collectRisks(parts: Parts): Risks {
  const always = [
    ...parts.params.flatMap(param => whens(param.arms)),
    ...[...parts.segments, ...parts.exclusions].map(({ when }) => when),
    ...parts.grades.flatMap(grade => whens(grade.arms)),
  ];
  const ruleWhens = whens(parts.rules.flatMap(rule => (rule.when === null ? [] : [rule.when])));
  const lines = parts.gates.flatMap(gate => whens(armsOfGate(gate)));
  return {
    always: always.filter(isRisky),
    unlessExcluded: [...ruleWhens, ...lines].filter(isRisky),
    filters: parts.rules.flatMap(({ of }) => (of !== null && looksAtRisk(of) ? [of] : [])),
  };
}

function whens(arms: readonly ArmRow[]): readonly ConditionRow[] {
  return arms.flatMap(arm => (arm.when === null ? [] : [arm.when]));
}

function isRisky(row: ConditionRow): boolean {
  return (conditions[row.kind] as ConditionHandlers<[], boolean>[ConditionKind & 'and'])(row as never);
}

function isRiskyValue(row: ExpressionRow): boolean {
  return (expressions[row.kind] as ExpressionHandlers<[], boolean>[ExpressionKind & 'field'])(row as never);
}

function looksAtRisk(row: OccurrenceRow): boolean {
  return row.where !== null && isRisky(row.where);
}

const conditions: ConditionHandlers<[], boolean> = {
  and: row => row.of.some(isRisky),
  or: row => row.of.some(isRisky),
  not: row => isRisky(row.of),
  compare: row => isRiskyValue(row.left) || isRiskyValue(row.right),
  equal: row => isRiskyValue(row.left) || isRiskyValue(row.right),
  among: row => isRiskyValue(row.of),
  includes: row => isRiskyValue(row.of),
  matches: row => isRiskyValue(row.of),
  known: row => isRiskyValue(row.of),
  truth: row => isRiskyValue(row.of),
  constant: () => false,
  segment: () => false,
  gate: () => false,
  occurs: row => looksAtRisk(row.of),
  latest_activity: () => false,
};

const expressions: ExpressionHandlers<[], boolean> = {
  literal: () => false,
  field: () => false,
  property: () => false,
  param: () => false,
  score: () => false,
  grade: () => false,
  recode: row => isRiskyValue(row.of),
  domain: () => false,
  add: () => true,
  subtract: () => true,
  times: () => true,
  lowest: row => row.of.some(isRiskyValue),
  highest: row => row.of.some(isRiskyValue),
  count: row => looksAtRisk(row.of),
  total: () => true,
  last_property: row => looksAtRisk(row.of),
  days_since_last: row => looksAtRisk(row.of),
  days_since: row => isRiskyValue(row.of),
  days_between: () => false,
};
