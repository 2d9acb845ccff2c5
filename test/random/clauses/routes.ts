// The clauses of routes and of the order of their queues.
import type { WorkKeyKind } from '@funnel/bundle';
import { type Clause, declarationClause } from './clause.ts';

function keyClause(name: string, kind: WorkKeyKind): Clause {
  return declarationClause(name, 'routes', route =>
    route.work.some(key => key.kind === kind) ? { ...route, work: route.work.filter(key => key.kind !== kind) } : route,
  );
}

export const workClauses: Readonly<Record<WorkKeyKind, readonly Clause[]>> = {
  grade: [keyClause('work by a grade', 'grade')],
  score: [keyClause('work by a score', 'score')],
  waiting: [keyClause('longest waiting', 'waiting')],
};

export const routeClauses: readonly Clause[] = [
  declarationClause('to … when of a route', 'routes', route =>
    route.arms.length === 1 ? route : { ...route, arms: route.arms.slice(-1) },
  ),
  declarationClause('work by', 'routes', route => (route.work.length === 0 ? route : { ...route, work: [] })),
  declarationClause('then', 'routes', route =>
    route.work.length < 2 ? route : { ...route, work: route.work.slice(0, 1) },
  ),
  ...Object.values(workClauses).flat(),
];
