// The clauses of a rule: which may stand with which, and the property of `once per`.
import type { LimitNode, RuleNode } from '../../syntax/nodes/declaration.ts';
import { checkTimes } from './activities.ts';
import type { ActivityOrAny } from './activity.ts';
import { findProperty } from './activity.ts';
import { checkDuration } from './period.ts';
import type { Scope } from './scope.ts';
import { fieldType, tell } from './scope.ts';

/** The form of a rule, as messages name it. */
export type RuleForm = 'when' | 'proportion' | 'per' | 'first' | 'last';

/** The clauses that each form of rule takes. */
const ALLOWED: { readonly [F in RuleForm]: readonly LimitNode['kind'][] } = {
  when: [],
  proportion: ['up_to'],
  per: ['within', 'at_most', 'once_per', 'up_to'],
  first: ['within', 'up_to'],
  last: ['within', 'up_to'],
};

/** The form of a rule. */
export function formOf({ source }: RuleNode): RuleForm {
  if (source.kind === 'condition') return 'when';
  if (source.kind === 'proportion') return 'proportion';
  return source.take === 'all' ? 'per' : source.take;
}

/** Checks each clause by itself and with the rule's form. `activity` is null for rules that are not about activities. */
export function checkLimits(scope: Scope, rule: RuleNode, activity: ActivityOrAny | null): void {
  const form = formOf(rule);
  const seen = new Map<LimitNode['kind'], LimitNode>();
  for (const limit of rule.limits) {
    const earlier = seen.get(limit.kind);
    if (!ALLOWED[form].includes(limit.kind)) {
      tell(scope, 'clause-not-here', { clause: limit.kind, form }, limit.span);
    } else if (earlier !== undefined) {
      tell(scope, 'clause-twice', { clause: limit.kind }, limit.span, {
        related: [{ note: 'first-here', at: scope.at, span: earlier.span }],
      });
    } else checkLimit(scope, limit, activity);
    seen.set(limit.kind, limit);
  }
}

function checkLimit(scope: Scope, limit: LimitNode, activity: ActivityOrAny | null): void {
  if (limit.kind === 'within') checkDuration(scope.checking.report, scope.at, limit.duration);
  else if (limit.kind === 'at_most') checkTimes(scope, limit.times, 'at most');
  else if (limit.kind === 'once_per' && activity !== null) {
    const field = findProperty(scope, activity, limit.property);
    const kind = field === null ? null : fieldType(field).kind;
    if (kind === 'text_list' || kind === 'member_list') {
      tell(scope, 'once-per-list', { name: limit.property.text }, limit.property.span);
    }
  }
}
