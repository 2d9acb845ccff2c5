// A program as tables, made once from a validated bundle; both engines and everything that explains read only these.
import type { Rules } from '@funnel/bundle';
import { beginningOf, type Journey } from '../history/journey.ts';
import { type ChangeTables, collectChanges } from './changes.ts';
import { type ContentRow, resolveContent } from './content.ts';
import { createAllotter } from './frame.ts';
import { type HandoffRow, resolveHandoffs } from './handoffs.ts';
import { resolveStages, type StageRow } from './lifecycle.ts';
import { asideOf, collectNames, type Names, placeOf, type Scope } from './names.ts';
import type { GateRow, GradeRow, NamedRow, ParamRow, RuleRow, ScoreRow, StepRow } from './parts.ts';
import { type Asked, askedByRules } from './plain.ts';
import { resolveCondition } from './resolve-condition.ts';
import { resolveArm, resolveGate } from './resolve-gate.ts';
import { resolveScore, resolveWhen } from './resolve-score.ts';
import { collectRisks, type Risks } from './risks.ts';
import { type RouteRow, resolveRoute } from './routes.ts';
import type { ConditionRow, ExpressionRow, OccurrenceRow, SetRow } from './rows.ts';
import { resolveSla, type SlaRow } from './slas.ts';

export interface Tables {
  readonly source: Rules;
  readonly params: readonly ParamRow[];
  readonly segments: readonly NamedRow[];
  readonly exclusions: readonly NamedRow[];
  readonly scores: readonly ScoreRow[];
  readonly grades: readonly GradeRow[];
  readonly gates: readonly GateRow[];
  readonly rules: readonly RuleRow[];
  /** Empty without a lifecycle. */
  readonly stages: readonly StageRow[];
  readonly routes: readonly RouteRow[];
  readonly slas: readonly SlaRow[];
  /** null without content. */
  readonly content: ContentRow | null;
  readonly handoffs: readonly HandoffRow[];
  /** Place of the field that says for which product a record is decided; −1 without `lead per`. */
  readonly per: number;
  /** The journey of a lead without history. */
  readonly beginning: Journey;
  readonly steps: readonly StepRow[];
  readonly occurrences: readonly OccurrenceRow[];
  readonly sets: readonly SetRow[];
  readonly conditions: readonly ConditionRow[];
  readonly expressions: readonly ExpressionRow[];
  readonly changes: ChangeTables;
  readonly risks: Risks;
  readonly asked: readonly Asked[];
  readonly fieldPlaces: ReadonlyMap<string, number>;
  /** How many numbers a frame holds. */
  readonly size: number;
}

/** Throws where a bundle names what it does not declare (a bundle that `decodeBundle` accepted never does). */
export function buildTables(source: Rules): Tables {
  const names = collectNames(source);
  const scope: Scope = { names, activity: null };
  const allot = createAllotter();
  const rules: RuleRow[] = [];
  const later = asideOf(names);
  const aside: Scope = { names: later, activity: null };
  const after = {
    stages: resolveStages(source.lifecycle, source.scores, aside),
    routes: source.routes.map(route => resolveRoute(route, aside)),
    slas: source.slas.map((sla, index) => resolveSla(sla, index, aside)),
    content: source.content === null ? null : resolveContent(source.content, aside),
    handoffs: resolveHandoffs(source.handoffs, aside),
  };
  const parts = {
    params: source.params.map(param => ({
      name: param.name,
      slot: allot.take(3),
      normally: param.normally,
      values: param.overrides.map(override => override.value),
      arms: param.overrides.map(override => resolveWhen(override, scope)),
      unit: 10 ** param.decimals,
    })),
    segments: source.segments.map(({ name, when }) => named(name, resolveCondition(when, scope), allot.take(1))),
    exclusions: source.exclusions.map(({ label, when }) => named(label, resolveCondition(when, scope), allot.take(1))),
    scores: source.scores.map(score => resolveScore(score, { scope, allot, rules })),
    grades: source.grades.map(grade => ({
      name: grade.name,
      slot: allot.take(2),
      bands: grade.bands.map(({ name, label }) => ({ name, label })),
      arms: grade.bands.map(band => resolveArm(band, scope)),
    })),
    gates: source.gates.map(gate => resolveGate(gate, { scope, allot })),
  };
  return {
    source,
    ...parts,
    ...after,
    per: source.lead.per === null ? -1 : placeOf(names.fields, source.lead.per),
    beginning: beginningOf(after.stages.length),
    rules,
    steps: source.order.map(key => stepOf(key, names)),
    occurrences: names.occurrences,
    sets: names.sets,
    conditions: names.conditions,
    expressions: names.expressions,
    changes: collectChanges(source.activities.length, { ...parts, ...after, rules }, [names, later]),
    asked: askedByRules(rules),
    risks: collectRisks({ ...parts, ...after, rules }),
    fieldPlaces: names.fields,
    size: allot.size(),
  };
}

function named(name: string, when: ConditionRow, slot: number): NamedRow {
  return { name, when, slot };
}

const placesBy: { readonly [K in StepRow['kind']]: (names: Names, name: string) => number } = {
  param: (names, name) => placeOf(names.params, name),
  segment: (names, name) => placeOf(names.segments, name),
  exclusions: () => 0,
  score: (names, name) => placeOf(names.scores, name),
  grade: (names, name) => placeOf(names.grades, name),
  gate: (names, name) => placeOf(names.gates, name),
};

function stepOf(key: string, names: Names): StepRow {
  const [kind = '', name = ''] = key.split('/');
  if (!Object.hasOwn(placesBy, kind)) throw new Error(`undeclared:${key}`);
  return { kind: kind as StepRow['kind'], index: placesBy[kind as StepRow['kind']](names, name) };
}
