// Everything that a condition is made of, one part after the other.
import type {
  ConditionHandlers,
  ConditionKind,
  ConditionRow,
  ExpressionHandlers,
  ExpressionKind,
  ExpressionRow,
  OccurrenceRow,
} from './rows.ts';

export type Part = ConditionRow | ExpressionRow | OccurrenceRow;

/** Shows the part and all that is in it; not what stands behind the name of a segment, a param, a score, a grade or a gate. */
export function walkParts(part: Part, see: (part: Part) => void): void {
  see(part);
  for (const inner of partsOf(part)) walkParts(inner, see);
}

function partsOf(part: Part): readonly Part[] {
  if (!('kind' in part)) return part.where === null ? [] : [part.where];
  return (parts[part.kind] as (part: Part) => readonly Part[])(part);
}

const none = (): readonly Part[] => [];
const one = (part: { readonly of: Part }): readonly Part[] => [part.of];
const several = (part: { readonly of: readonly Part[] }): readonly Part[] => part.of;
const two = (part: { readonly left: Part; readonly right: Part }): readonly Part[] => [part.left, part.right];

type Handlers = ConditionHandlers<[], readonly Part[]> & ExpressionHandlers<[], readonly Part[]>;

const parts: { readonly [K in ConditionKind | ExpressionKind]: Handlers[K] } = {
  and: several,
  or: several,
  not: one,
  compare: two,
  equal: two,
  among: one,
  includes: one,
  matches: one,
  known: one,
  truth: one,
  constant: none,
  segment: none,
  gate: none,
  occurs: one,
  latest_activity: one,
  in_stage: none,
  ever_entered: none,
  literal: none,
  field: none,
  property: none,
  param: none,
  score: none,
  grade: none,
  recode: one,
  add: two,
  subtract: two,
  times: one,
  lowest: several,
  highest: several,
  count: one,
  total: one,
  last_property: one,
  days_since_last: one,
  days_since: one,
  days_between: part => [part.from, part.to],
  days_in_stage: none,
  entries: none,
  domain: one,
};
