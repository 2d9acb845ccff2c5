// What each part of a condition is for a lead, found by asking the evaluator: all parts become the lines of one more gate.
import {
  type Bundle,
  type Condition,
  createStager,
  type Decision,
  type GateLineDecision,
  type Holds,
  type Hurdle,
  type RawRecord,
  sealBundle,
} from '@funnel/bundle';
import { evaluate, prepare } from '@funnel/evaluator';
import { conditionText } from './condition-text.ts';
import { leaves, valuesIn } from './leaves.ts';
import { valueText } from './value-text.ts';

export interface Part {
  /** The part as the language writes it. */
  readonly text: string;
  readonly holds: Holds;
  /** The fields that it looks at, with their values in words. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Both sides where numbers are compared; for `any`, `at least`, `at most`: how many there are, and how many are asked for. */
  readonly value: number | null;
  readonly bar: number | null;
  /** Of a persona or a segment: the parts of its own condition. */
  readonly parts: readonly Part[];
}

/** A lead at an instant, with params set from outside. */
export interface Situation {
  readonly record: RawRecord;
  readonly asOf: number;
  readonly set: Readonly<Record<string, number>>;
}

/** No gate can be called so: names have no blanks. */
const PARTS_GATE = 'parts of conditions';

/**
 * The parts of several conditions, in their order. Exclusions are left aside, so that everything has an answer. With `named`, personas, segments and
 * gates are as that decision has them: those of a move keep the values from before the moves.
 */
export function partsOf(
  bundle: Bundle,
  situation: Situation,
  conditions: readonly Condition[],
  named: Decision | null = null,
): Part[][] {
  const asked: Condition[] = [];
  const ask = (condition: Condition): number => asked.push(condition) - 1;
  const questions = conditions.map(each => leaves(each).map(leaf => question(bundle, leaf, ask)));
  if (asked.length === 0) return conditions.map(() => []);
  const { lines, decision } = askLines(bundle, situation, asked);
  const staged = createStager(bundle.rules)(situation.record);
  const answer = (each: Question): Part => {
    const line = lines[each.holds];
    const counted = each.count === null ? line : lines[each.count];
    return {
      text: conditionText(bundle.rules, each.leaf),
      holds: (named && namedHolds(named, each.leaf)) ?? line?.holds ?? 'unknown',
      facts: [...stageFacts(decision, each.leaf), ...factsOf(bundle, each.leaf, staged.fields)],
      value: counted?.value ?? null,
      bar: counted?.bar ?? null,
      parts: each.within.map(answer),
    };
  };
  return questions.map(each => each.map(answer));
}

/** The lines of a gate made of the conditions, in their order, and the decision that answered them. */
export function askLines(
  bundle: Bundle,
  { record, asOf, set }: Situation,
  conditions: readonly Condition[],
): { readonly lines: readonly GateLineDecision[]; readonly decision: Decision } {
  const hurdles = conditions.map((condition, index) => ({ id: `part ${index + 1}`, because: null, condition }));
  const prepared = prepare(asking(bundle, hurdles), { generate: false });
  const decision = evaluate(prepared, record, asOf, { set });
  return { lines: decision.gates[PARTS_GATE]?.lines ?? [], decision };
}

interface Question {
  readonly leaf: Condition;
  /** Places of the lines that answer it. */
  readonly holds: number;
  readonly count: number | null;
  readonly within: readonly Question[];
}

function question(bundle: Bundle, leaf: Condition, ask: (condition: Condition) => number): Question {
  const segment = leaf.kind === 'segment' ? bundle.rules.segments.find(each => each.name === leaf.name) : undefined;
  const within = segment ? leaves(segment.when).map(each => question(bundle, each, ask)) : [];
  return { leaf, holds: ask(leaf), count: leaf.kind === 'occurs' ? ask(counting(leaf)) : null, within };
}

/** The same bound said as a comparison of a count, which carries the count with it. */
export function counting(leaf: Extract<Condition, { kind: 'occurs' }>): Condition {
  return {
    kind: 'compare',
    operator: leaf.bound === 'at_least' ? '>=' : '<=',
    left: { kind: 'count', of: leaf.of },
    right: { kind: 'number', value: leaf.times, decimals: 0 },
    left_factor: 1,
    right_factor: 1,
  };
}

function asking({ rules, about }: Bundle, hurdles: readonly Hurdle[]): Bundle {
  const gate = { kind: 'hurdles', name: PARTS_GATE, label: null, refusals: [], shortcuts: [], hurdles } as const;
  const gates = [...rules.gates, gate].sort((a, b) => (a.name < b.name ? -1 : 1));
  return sealBundle({ ...rules, exclusions: [], gates, order: [...rules.order, `gate/${PARTS_GATE}`] }, about);
}

const RESULTS = { passed: 'yes', failed: 'no', refused: 'no', undecided: 'unknown' } as const;

/** What a persona, a segment or a gate is in a decision; null for all other conditions. */
export function namedHolds(decision: Decision, leaf: Condition): Holds | null {
  if (leaf.kind === 'segment') return decision.segments[leaf.name]?.holds ?? null;
  if (leaf.kind !== 'gate') return null;
  const gate = decision.gates[leaf.name];
  return gate ? RESULTS[gate.result] : null;
}

/** The stage that a condition about stages saw: the one before the moves of the decision that answered it. */
function stageFacts({ moves, stage }: Decision, leaf: Condition): Part['facts'] {
  if (leaf.kind !== 'in_stage') return [];
  return [{ name: 'stage', value: moves[0]?.from ?? stage?.name ?? 'unknown' }];
}

function factsOf(
  { rules }: Bundle,
  leaf: Condition,
  staged: readonly Parameters<typeof valueText>[1][],
): Part['facts'] {
  const names = new Set(valuesIn(leaf).flatMap(each => (each.kind === 'field' ? [each.name] : [])));
  return rules.lead.fields.flatMap((field, index) =>
    names.has(field.name) ? [{ name: field.name, value: valueText(field, staged[index] ?? null) }] : [],
  );
}
