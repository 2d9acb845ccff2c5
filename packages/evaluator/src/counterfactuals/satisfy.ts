// Properties with which an activity satisfies a filter, found from the filter's own literals. The caller verifies them.
import type { Activity, StagedActivity, Value, ValueTypeKind } from '@funnel/bundle';
import { holds } from '../interpret/holds.ts';
import type { State } from '../interpret/state.ts';
import { valueFor } from '../interpret/value.ts';
import {
  type CompareRow,
  type ConditionHandlers,
  type ConditionKind,
  type ConditionRow,
  type ExpressionRow,
  FALSE,
  type MatchesRow,
  TRUE,
} from '../tables/rows.ts';

/** An activity in the making. */
export interface Draft {
  readonly activity: Activity;
  readonly state: State;
  readonly properties: Value[];
}

/** An activity of the type at as-of that satisfies the filter (anything, where it is null), or null. */
export function satisfying(where: ConditionRow | null, type: number, state: State, row: number): StagedActivity | null {
  const activity = state.tables.source.activities[type]!;
  const properties: Value[] = activity.properties.map(() => null);
  const made: StagedActivity = { type, at: state.asOf, known_at: state.asOf, row, properties };
  if (where === null) return made;
  state.activity = made;
  const draft: Draft = { activity, state, properties };
  // What one part needs may undo another: a few rounds settle most.
  for (let round = 0; round < ROUNDS; round += 1) pursue(where, true, draft);
  const held = holds(where, state);
  state.activity = null;
  return held === TRUE ? made : null;
}

const ROUNDS = 3;

type Pursuit = ConditionHandlers<[boolean, Draft], void>;

/** Changes properties so that the condition becomes true (or false), unless it is so already. */
function pursue(row: ConditionRow, goal: boolean, draft: Draft): void {
  if (isMet(row, goal, draft)) return;
  (handlers[row.kind] as Pursuit[ConditionKind & 'and'])(row as never, goal, draft);
}

function isMet(row: ConditionRow, goal: boolean, { state }: Draft): boolean {
  return holds(row, state) === (goal ? TRUE : FALSE);
}

const nothing = (): undefined => undefined;

const handlers: Pursuit = {
  and: (row, goal, draft) => several(row.of, goal, goal, draft),
  or: (row, goal, draft) => several(row.of, goal, !goal, draft),
  not: (row, goal, draft) => pursue(row.of, !goal, draft),
  compare: (row, goal, draft) => reach(row, goal, draft),
  equal: (row, goal, draft) => {
    const [one, other] = isOwn(row.left) ? [row.left, row.right] : [row.right, row.left];
    const value = valueFor(other, draft.state);
    set(one, goal || value === null ? value : differentFrom([value], one, draft), draft);
  },
  among: (row, goal, draft) =>
    set(row.of, goal ? row.set.values[0]! : differentFrom(row.set.values, row.of, draft), draft),
  includes: (row, goal, draft) => {
    const wanted = row.quantity === 'all' ? row.set.values : row.set.values.slice(0, 1);
    set(row.of, goal ? (wanted as readonly (string | number)[]) : [], draft);
  },
  matches: (row, goal, draft) => {
    const present = valueFor(row.of, draft.state) ?? '';
    set(row.of, goal ? joined[row.how](present as string, row.set.values[0] as string) : 'any value', draft);
  },
  known: (row, goal, draft) => set(row.of, goal ? someValue(row.of, draft) : null, draft),
  truth: (row, goal, draft) => set(row.of, goal, draft),
  constant: nothing,
  segment: nothing,
  gate: nothing,
  occurs: nothing,
  latest_activity: nothing,
  in_stage: nothing,
  ever_entered: nothing,
};

/** All parts, or the first that can be brought about. */
function several(parts: readonly ConditionRow[], goal: boolean, all: boolean, draft: Draft): void {
  for (const part of parts) {
    pursue(part, goal, draft);
    if (!all && isMet(part, goal, draft)) return;
  }
}

const joined: { readonly [K in MatchesRow['how']]: (present: string, needle: string) => string } = {
  starts: (present, needle) => needle + present,
  ends: (present, needle) => present + needle,
  contains: (present, needle) => `${present} ${needle}`.trim(),
  word: (present, needle) => `${present} ${needle}`.trim(),
};

/** The number next to the bar on the side that is asked for. */
function reach(row: CompareRow, goal: boolean, draft: Draft): void {
  const left = isOwn(row.left);
  const [own, ownFactor, other, otherFactor] = left
    ? ([row.left, row.leftFactor, row.right, row.rightFactor] as const)
    : ([row.right, row.rightFactor, row.left, row.leftFactor] as const);
  const bar = valueFor(other, draft.state) as number | null;
  if (bar === null) return;
  const exact = (bar * otherFactor) / ownFactor;
  for (const steps of [Math.floor(exact), Math.ceil(exact), Math.floor(exact) + 1, Math.ceil(exact) - 1]) {
    set(own, steps, draft);
    if (isMet(row, goal, draft)) return;
  }
}

function isOwn(row: ExpressionRow): boolean {
  return row.kind === 'property' || (row.kind === 'domain' && isOwn(row.of));
}

function set(row: ExpressionRow, value: Value, draft: Draft): void {
  if (row.kind === 'property') draft.properties[row.index] = value;
  else if (row.kind === 'domain' && typeof value === 'string') set(row.of, `someone@${value}`, draft);
}

function differentFrom(values: readonly unknown[], row: ExpressionRow, draft: Draft): Value {
  const type = row.kind === 'property' ? draft.activity.properties[row.index]!.type : null;
  if (type?.kind === 'member') {
    const other = type.members.findIndex((_, place) => !values.includes(place));
    return other < 0 ? null : other;
  }
  return type?.kind === 'boolean' ? !values[0] : 'any value';
}

const someValues: { readonly [K in ValueTypeKind]: (state: State) => Value } = {
  text: () => 'any value',
  number: () => 0,
  boolean: () => true,
  date: ({ day }) => day,
  datetime: ({ asOf }) => asOf,
  member: () => 0,
  text_list: () => [],
  member_list: () => [],
};

function someValue(row: ExpressionRow, draft: Draft): Value {
  return row.kind === 'property'
    ? someValues[draft.activity.properties[row.index]!.type.kind](draft.state)
    : 'any@value';
}
