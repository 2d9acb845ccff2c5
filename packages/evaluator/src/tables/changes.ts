// What can change a decision by time alone: edges of windows, steps of fading, counted days, ends of arms.
import { DAY } from '../interpret/state.ts';
import { armsOfContent, type ContentRow } from './content.ts';
import { armsOfGate } from './gate-arms.ts';
import { armsOfStage, type StageRow } from './lifecycle.ts';
import type { Names } from './names.ts';
import type { ArmRow, GateRow, GradeRow, ParamRow, RuleRow } from './parts.ts';
import type { RouteRow } from './routes.ts';
import type { ExpressionOf, ExpressionRow, OccurrenceRow } from './rows.ts';
import { armsOfSla, type SlaRow } from './slas.ts';

export interface Counted {
  readonly place: number;
  readonly type: 'date' | 'datetime';
}

/** What lets one activity change something as it ages. */
export interface Ageing {
  /** Milliseconds, ascending. */
  readonly windows: readonly number[];
  /** Fading: the length of a step, and after how many nothing is left. */
  readonly fadings: readonly { readonly step: number; readonly length: number }[];
  readonly wholeDays: boolean;
  /** Properties of which the days since are counted. */
  readonly counted: readonly Counted[];
}

export interface ChangeTables {
  /** Instants at which an arm ends, ascending. */
  readonly ends: readonly number[];
  /** By type of activity; null where none of its kind changes anything. */
  readonly ageing: readonly (Ageing | null)[];
  /** Fields of which the days since are counted. */
  readonly counted: readonly Counted[];
  /** Whether the days in the stage are counted anywhere. */
  readonly daysInStage: boolean;
}

interface Parts {
  readonly params: readonly ParamRow[];
  readonly grades: readonly GradeRow[];
  readonly gates: readonly GateRow[];
  readonly rules: readonly RuleRow[];
  readonly stages: readonly StageRow[];
  readonly routes: readonly RouteRow[];
  readonly slas: readonly SlaRow[];
  readonly content: ContentRow | null;
}

/** What is asked anywhere in the program. */
interface Asked {
  readonly occurrences: readonly OccurrenceRow[];
  readonly expressions: readonly ExpressionRow[];
}

export function collectChanges(types: number, parts: Parts, names: readonly Names[]): ChangeTables {
  const asked: Asked = {
    occurrences: names.flatMap(({ occurrences }) => occurrences),
    expressions: names.flatMap(({ expressions }) => expressions),
  };
  const since = asked.expressions.filter(row => row.kind === 'days_since');
  const untils = allArms(parts).map(arm => arm.until);
  return {
    ends: ascending(untils.filter(Number.isFinite).map(day => (day + 1) * DAY)),
    ageing: Array.from({ length: types }, (_, type) => ageingOf(type, parts, asked, since)),
    counted: since.flatMap(({ of, type }) => (of.kind === 'field' ? [{ place: of.index, type }] : [])),
    daysInStage: asked.expressions.some(row => row.kind === 'days_in_stage'),
  };
}

function ageingOf(
  type: number,
  parts: Parts,
  asked: Asked,
  since: readonly ExpressionOf<'days_since'>[],
): Ageing | null {
  const windows = asked.occurrences
    .filter(row => row.types[type] && Number.isFinite(row.within))
    .map(row => row.within);
  const fadings = parts.rules.flatMap(({ of, fading, step }) =>
    of?.types[type] && fading !== null ? [{ step, length: fading.length }] : [],
  );
  const wholeDays = asked.expressions.some(row => row.kind === 'days_since_last' && row.of.types[type]);
  const counted = since.flatMap(row =>
    row.of.kind === 'last_property' && row.of.of.types[type] ? [{ place: row.of.property, type: row.type }] : [],
  );
  if (windows.length + fadings.length + counted.length === 0 && !wholeDays) return null;
  const steps = ascending(fadings.map(({ step }) => step));
  return {
    windows: ascending(windows),
    fadings: steps.map(step => ({
      step,
      length: Math.max(...fadings.filter(one => one.step === step).map(one => one.length)),
    })),
    wholeDays,
    counted,
  };
}

function allArms({ params, grades, gates, rules, stages, routes, slas, content }: Parts): readonly ArmRow[] {
  return [
    ...params.flatMap(param => param.arms),
    ...grades.flatMap(grade => grade.arms),
    ...rules.flatMap(rule => (rule.when === null ? [] : [rule.when])),
    ...gates.flatMap(armsOfGate),
    ...routes.flatMap(route => route.arms),
    ...stages.flatMap(armsOfStage),
    ...slas.flatMap(armsOfSla),
    ...armsOfContent(content),
  ];
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
