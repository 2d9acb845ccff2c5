// The parts of a program as tables: each knows its slots in a frame (the numbers that one decision fills in).
import type { Rule } from '@funnel/bundle';
import type { ConditionRow, OccurrenceRow } from './rows.ts';

/** Holds while the UTC day of as-of is at most `until` (Infinity: for ever). `when` null: always. */
export interface ArmRow {
  readonly when: ConditionRow | null;
  readonly until: number;
}

/** Slots: the value (steps), the arm taken (−1 normally, −2 set), 1 when an unknown arm stood before it. */
export interface ParamRow {
  readonly name: string;
  readonly slot: number;
  readonly normally: number;
  readonly values: readonly number[];
  readonly arms: readonly ArmRow[];
  readonly unit: number;
}

/** Slot: whether it holds. */
export interface NamedRow {
  readonly name: string;
  readonly slot: number;
  readonly when: ConditionRow;
}

export type Bucket = 'day' | 'week' | 'month' | 'quarter';

/** Slots: see `RULE` in frame.ts. A rule on activities has `of`, one in proportion to a field `field` (≥ 0). */
export interface RuleRow {
  readonly kind: Rule['kind'];
  readonly id: string;
  readonly because: string | null;
  readonly slot: number;
  /** Place among all rules of all scores. */
  readonly index: number;
  readonly group: string | null;
  readonly points: number;
  readonly when: ArmRow | null;
  /** Infinity without one. */
  readonly upTo: number;
  readonly field: number;
  readonly perStep: number;
  readonly mostSteps: number;
  readonly of: OccurrenceRow | null;
  /** Places of stages on whose latest entry earlier activities are forgotten. */
  readonly forget: readonly number[];
  readonly take: 'all' | 'first' | 'last';
  /** For each type of activity the place of the property that counts once; −1 without the clause. */
  readonly oncePer: readonly number[] | null;
  readonly times: number;
  readonly bucket: Bucket | null;
  readonly fading: readonly number[] | null;
  readonly step: number;
}

/** Rules outside any group stand in a group of no name and no bound. Slot: what the bound took. */
export interface GroupRow {
  readonly label: string | null;
  readonly upTo: number;
  readonly rules: readonly RuleRow[];
  readonly slot: number;
}

/** Slots: the value (thousandths), the sum of the groups before rounding (millionths). Ends and `by` are millionths. */
export interface ScoreRow {
  readonly name: string;
  readonly slot: number;
  readonly lowest: number;
  readonly highest: number;
  readonly unit: number;
  readonly groups: readonly GroupRow[];
}

/** Slots: the band, 1 when an unknown arm stood before it. */
export interface GradeRow {
  readonly name: string;
  readonly slot: number;
  readonly bands: readonly { readonly name: string; readonly label: string | null }[];
  readonly arms: readonly ArmRow[];
}

/** Slot: whether it holds. */
export interface LineRow extends ArmRow {
  readonly id: string;
  readonly because: string | null;
  readonly when: ConditionRow;
  readonly slot: number;
}

interface GateBase {
  readonly name: string;
  /** Slots: the result (see `RESULTS`), the place of the line that decided (−1 none), the arm used, 1 when uncertain. */
  readonly slot: number;
}
export interface ChecklistRow extends GateBase {
  readonly kind: 'checklist';
  readonly needed: number;
  readonly asks: readonly LineRow[];
}
export interface ChooserRow extends GateBase {
  readonly kind: 'chooser';
  readonly arms: readonly ArmRow[];
  readonly gates: readonly number[];
}
export interface HurdlesRow extends GateBase {
  readonly kind: 'hurdles';
  readonly refusals: readonly LineRow[];
  readonly shortcuts: readonly LineRow[];
  readonly hurdles: readonly LineRow[];
}
export type GateRow = ChecklistRow | ChooserRow | HurdlesRow;
export type GateHandlers<A extends readonly unknown[], R> = {
  readonly [K in GateRow['kind']]: (gate: Extract<GateRow, { kind: K }>, ...rest: A) => R;
};

/** One part in an order in which each needs only earlier ones. */
export interface StepRow {
  readonly kind: 'param' | 'segment' | 'exclusions' | 'score' | 'grade' | 'gate';
  readonly index: number;
}
