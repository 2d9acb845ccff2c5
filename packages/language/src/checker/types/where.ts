// The condition of a `where`: it sees the activity's properties, params and lists, and fields as `title of lead`.
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { ActivityOrAny } from './activity.ts';
import { expectCondition } from './expect.ts';
import type { Scope } from './scope.ts';

/** Checks the condition with the activity's properties in sight. */
export function checkWhere(scope: Scope, activity: ActivityOrAny, where: Expression): void {
  expectCondition({ ...scope, place: 'where', activity }, where);
}
