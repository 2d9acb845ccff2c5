// Routes as tables.
import type { Route, WorkKey, WorkKeyKind } from '@funnel/bundle';
import { placeOf, type Scope } from './names.ts';
import type { ArmRow } from './parts.ts';
import { resolveArm } from './resolve-gate.ts';

export interface RouteRow {
  readonly name: string;
  readonly arms: readonly ArmRow[];
  /** By the place of the arm. */
  readonly teams: readonly string[];
  /** Empty: in no order. */
  readonly work: readonly WorkRow[];
}

/** By a grade or a score at its place, or by the time since the entry into the stage. */
export type WorkRow =
  | { readonly kind: 'grade'; readonly index: number }
  | { readonly kind: 'score'; readonly index: number }
  | { readonly kind: 'waiting' };

export function resolveRoute({ name, arms, work }: Route, scope: Scope): RouteRow {
  return {
    name,
    arms: arms.map(arm => resolveArm(arm, scope)),
    teams: arms.map(({ team }) => team),
    work: work.map(key => (keys[key.kind] as (key: WorkKey, scope: Scope) => WorkRow)(key, scope)),
  };
}

const keys: { readonly [K in WorkKeyKind]: (key: Extract<WorkKey, { kind: K }>, scope: Scope) => WorkRow } = {
  grade: ({ grade }, { names }) => ({ kind: 'grade', index: placeOf(names.grades, grade) }),
  score: ({ score }, { names }) => ({ kind: 'score', index: placeOf(names.scores, score) }),
  waiting: () => ({ kind: 'waiting' }),
};
