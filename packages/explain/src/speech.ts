// All that the sections are made from, gathered once.
import {
  type Bundle,
  type Condition,
  createStager,
  type Decision,
  type Holds,
  parseInstant,
  type RawRecord,
  type Rule,
  type StagedRecord,
} from '@funnel/bundle';
import type { Speech } from './wording/expressions.ts';
import { nameBook } from './wording/names.ts';
import { valueShown } from './wording/values.ts';

export interface Matter extends Speech {
  readonly bundle: Bundle;
  readonly decision: Decision;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly asOf: number;
  readonly record: StagedRecord | null;
  /** Known fields of the record, as people read them, in the lead's order. */
  readonly values: ReadonlyMap<string, string>;
  readonly later: Decision | null;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly ask: AskConditions | null;
}

/** Whether a condition holds; both sides where it compares two numbers. */
export interface Answer {
  readonly holds: Holds;
  readonly value: number | null;
  readonly bar: number | null;
}

export type AskConditions = (conditions: readonly Condition[]) => readonly Answer[];

export interface ExplainOptions {
  /** The lead's data, to say what is known of it and when it was last active. */
  readonly record?: RawRecord;
  /** The first later decision on the same data in which a gate or a grade comes out otherwise, if there is one. */
  readonly later?: Decision;
  /** What conditions come to for this lead after the moves of the decision, in their order: to say what a move still waits for. */
  readonly ask?: AskConditions;
}

export function matterOf(bundle: Bundle, decision: Decision, options: ExplainOptions): Matter {
  const record = options.record ? createStager(bundle.rules)(options.record) : null;
  const items = bundle.rules.scores.flatMap(score => score.items);
  const rules = items.flatMap(item => (item.kind === 'group' ? item.rules : [item]));
  return {
    names: nameBook(bundle),
    activity: null,
    figures: false,
    bundle,
    decision,
    asOf: parseInstant(decision.as_of)!,
    record,
    values: valuesOf(bundle, record, options.record),
    later: options.later ?? null,
    rules: new Map(rules.map(rule => [rule.id, rule])),
    ask: options.ask ?? null,
  };
}

function valuesOf(bundle: Bundle, staged: StagedRecord | null, raw?: RawRecord): ReadonlyMap<string, string> {
  const values = bundle.rules.lead.fields.flatMap((field, index): [string, string][] => {
    const shown = valueShown(
      field,
      staged?.fields[index] ?? null,
      raw?.fields[field.column] ?? raw?.fields[field.name],
    );
    return shown === null ? [] : [[field.name, shown]];
  });
  return new Map(values);
}
