// The decision: one JSON document. Points and values are plain decimal numbers (a thousandth or a millionth exactly, as the
// nearest double), instants are ISO 8601 in UTC with milliseconds, facts are named `field`, `activity.property` or `activity`.
import type { ClockDecision } from './clock.ts';
import type { ContentDecision, HandoffDecision } from './content.ts';
import type { EntryFlag, MoveDecision, RouteDecision, StageDecision } from './lifecycle.ts';
import type { DataProblem } from './record.ts';

export type Holds = 'yes' | 'no' | 'unknown';

export interface Decision {
  readonly lead: string;
  /** With `lead per …`: the member that was decided for; else null. */
  readonly product: string | null;
  readonly as_of: string;
  /** Digest of the rules that decided. */
  readonly digest: string;
  /**
   * True when the record holds an activity or an entry into a stage that happened, or became known, after as-of: the decision is about the past, and
   * fields have no past, so they are today's.
   */
  readonly fields_are_newer: boolean;
  /** The label of the exclusion, null when the lead is not excluded. */
  readonly excluded: string | null;
  /** Exclusions that could not be checked. */
  readonly exclusions_not_checked: readonly NotChecked[];
  readonly params: Readonly<Record<string, ParamDecision>>;
  readonly segments: Readonly<Record<string, SegmentDecision>>;
  readonly scores: Readonly<Record<string, ScoreDecision>>;
  readonly grades: Readonly<Record<string, GradeDecision>>;
  readonly gates: Readonly<Record<string, GateDecision>>;
  readonly routes: Readonly<Record<string, RouteDecision>>;
  /** null when the program has no content, and for an excluded lead. */
  readonly content: ContentDecision | null;
  /** null when the program has no lifecycle. */
  readonly stage: StageDecision | null;
  /** In the order in which they are taken. */
  readonly moves: readonly MoveDecision[];
  /** Entries that the rules do not provide for, in the order of the history. */
  readonly flags: readonly EntryFlag[];
  /** By SLA in the order of names, then by start, then by entry. */
  readonly clocks: readonly ClockDecision[];
  /** Of the stages passed through in the order of the moves, then of the stage after the moves; by name within a stage. */
  readonly handoffs: readonly HandoffDecision[];
  readonly problems: readonly DataProblem[];
  readonly next_change_at: string | null;
}

/**
 * `for_want_of` names the unknown facts that an unknown result rests on: of `and` and `or` those of their unknown parts, of a
 * comparison its unknown fields and properties; an activity that never happened stands for `last p of A` and `days since last A`
 * (`activity` alone for `latest activity`). Fields first, in the lead's order, then the others by name.
 */
export interface NotChecked {
  readonly id: string;
  readonly for_want_of: readonly string[];
}

export interface ParamDecision {
  readonly value: number;
  /** `normally`, `override` (the first true arm) or `set` (given from outside). */
  readonly from: 'normally' | 'override' | 'set';
  /** Index of the override taken. */
  readonly arm: number | null;
  /** What unknown arms before the one taken wanted; empty when the result is certain. */
  readonly uncertain: readonly string[];
}

export interface SegmentDecision {
  readonly holds: Holds;
  readonly for_want_of: readonly string[];
}

export interface ScoreDecision {
  readonly value: number;
  /** The least and the greatest value that filling the unknown facts can give (a safe bound). */
  readonly lowest: number;
  readonly highest: number;
  /** They add up to `value`. */
  readonly shares: readonly Share[];
  readonly next_question: NextQuestion | null;
}

export interface NextQuestion {
  readonly field: string;
  /** Points between the lowest and the highest that hang on this field. */
  readonly width: number;
}

export type Share = RuleShare | GroupCut | RangeCut | Rounding;

export interface RuleShare {
  readonly kind: 'rule';
  /** The rule's id. */
  readonly rule: string;
  readonly group: string | null;
  /** After its own `up to`, before the group's: unrounded points. */
  readonly points: number;
  /** Whether the rule's `when` holds (yes when it has none). */
  readonly holds: Holds;
  /** How many activities gave the points; null for rules that are not about activities. */
  readonly activities: number | null;
  /** Activities whose `where` is unknown: they gave nothing. */
  readonly unknown_activities: number;
  /** What was cut, in the order of the steps; empty unless `holds` is yes. */
  readonly cuts: readonly Cut[];
  /** Of an unknown `when`, an unknown proportional field, or unknown activities. */
  readonly for_want_of: readonly string[];
}

/**
 * `within`: activities that fit the filter but lie before the window; `forget`: those in the window that an entry into a stage made forgotten; `once_per`, `at_most`, `take`: those left out by that clause
 * (without the property of `once per` counts there); their points are those of an activity of today. `age`: what fading took from those that count.
 * `up_to`: what the rule's bound took, signed like the points.
 */
export interface Cut {
  readonly by: 'within' | 'forget' | 'once_per' | 'at_most' | 'take' | 'age' | 'up_to';
  readonly activities: number;
  readonly points: number;
}

/** What the group's `up to` took: never positive. Stands after the group's last rule, only when it took something. */
export interface GroupCut {
  readonly kind: 'group_cut';
  readonly group: string;
  readonly points: number;
}

/** What rounding to the score's `by` added or took; only when not nothing. */
export interface Rounding {
  readonly kind: 'rounding';
  readonly points: number;
}

/** What keeping the score in its range added or took (after rounding); only when not nothing. For an excluded lead the floor itself. */
export interface RangeCut {
  readonly kind: 'range';
  readonly points: number;
}

export interface GradeDecision {
  readonly band: string;
  readonly label: string | null;
  readonly uncertain: readonly string[];
}

export interface GateDecision {
  readonly result: 'passed' | 'failed' | 'refused' | 'undecided';
  /** The line that decided: a refusal, a shortcut or the first false hurdle; `excluded`; null where none alone did. */
  readonly by: string | null;
  /** That line's `because`, or the exclusion's label. */
  readonly because: string | null;
  /** Only with `failed`: the highest possible scores reach every bar that was missed (bars as in force). */
  readonly could_pass: boolean;
  /** A chooser's choice, null for the others. */
  readonly uses: string | null;
  /** Of a chooser: what unknown arms before the one taken wanted. */
  readonly uncertain: readonly string[];
  /** Every `require` in order, or every `ask`. A chooser shows those of the gate it uses. */
  readonly lines: readonly GateLineDecision[];
  /** Of a checklist: how many hold and how many are needed. */
  readonly met: number | null;
  readonly needed: number | null;
  /** With `undecided`: the facts to ask, in the order of `for_want_of`. */
  readonly ask: readonly string[];
  /** Refusals and shortcuts that could not be checked. */
  readonly not_checked: readonly NotChecked[];
  /** Single changes that would pass the gate; at most five; empty when it passes. */
  readonly counterfactuals: readonly Counterfactual[];
}

export interface GateLineDecision {
  readonly id: string;
  readonly holds: Holds;
  /** Where the line is one comparison of numbers: its left side and its bar. */
  readonly value: number | null;
  readonly bar: number | null;
  readonly for_want_of: readonly string[];
}

export type Counterfactual = FieldChange | OneMoreActivity;

/** Setting the field to any one of these values passes the gate. */
export interface FieldChange {
  readonly kind: 'field';
  readonly field: string;
  /** Values as data hold them (a member's name, a number, a date as text, a list); `null` stands for any value at all. */
  readonly to: readonly (string | number | boolean | readonly string[] | null)[];
}

/** One more activity at as-of with these properties passes the gate. */
export interface OneMoreActivity {
  readonly kind: 'activity';
  readonly activity: string;
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}
