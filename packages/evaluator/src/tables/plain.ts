// Which parts of rules rest on nothing but fields and properties, so that what is unknown in them is all that can change.
import type { RuleRow } from './parts.ts';
import type { ConditionKind, ExpressionKind } from './rows.ts';
import { type Part, walkParts } from './walk.ts';

/** What a rule asks of the lead: places of fields; `plain` when they and the activity at hand decide alone. */
export interface Asked {
  readonly fields: readonly number[];
  readonly plain: boolean;
}

/** Kinds that filling an unknown fact can change although they are not unknown, and references to other parts. */
const NOT_PLAIN: ReadonlySet<string> = new Set<ConditionKind | ExpressionKind>([
  'known',
  'segment',
  'gate',
  'occurs',
  'latest_activity',
  'param',
  'score',
  'grade',
  'count',
  'total',
  'last_property',
  'days_since_last',
]);

/** By the place of the rule. */
export function askedByRules(rules: readonly RuleRow[]): readonly Asked[] {
  return rules.map(({ when, of, field }) => {
    const fields = new Set(field >= 0 ? [field] : []);
    let plain = true;
    const see = (part: Part) => {
      if (!('kind' in part)) return;
      if (part.kind === 'field') fields.add(part.index);
      if (NOT_PLAIN.has(part.kind)) plain = false;
    };
    if (when?.when) walkParts(when.when, see);
    if (of !== null) walkParts(of, see);
    return { fields: [...fields], plain };
  });
}
