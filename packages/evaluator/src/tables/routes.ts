// Routes as tables.
import type { Route } from '@funnel/bundle';
import type { Scope } from './names.ts';
import type { ArmRow } from './parts.ts';
import { resolveArm } from './resolve-gate.ts';

export interface RouteRow {
  readonly name: string;
  readonly arms: readonly ArmRow[];
  /** By the place of the arm. */
  readonly teams: readonly string[];
}

export function resolveRoute({ name, arms }: Route, scope: Scope): RouteRow {
  return { name, arms: arms.map(arm => resolveArm(arm, scope)), teams: arms.map(({ team }) => team) };
}
