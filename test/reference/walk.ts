// Finds every occurrence, expression, fading table and `until` of the rules, wherever they stand, by looking at every node.
import type { Expression, Occurrence, RuleOf, Rules, Score } from '@funnel/bundle';

/** Every object inside a value, itself among them. */
function everyObject(value: unknown, found: object[] = []): object[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value);
  for (const part of Object.values(value)) everyObject(part, found);
  return found;
}

export function everyOccurrence(rules: Rules): Occurrence[] {
  return everyObject(rules).filter(node => 'where' in node && 'period' in node) as Occurrence[];
}

export function everyExpression(rules: Rules): Expression[] {
  return everyObject(rules).filter(node => 'kind' in node) as Expression[];
}

export function everyUntil(rules: Rules): number[] {
  return everyObject(rules)
    .map(node => ('until' in node ? node.until : null))
    .filter(until => typeof until === 'number');
}

export interface FadingTable {
  readonly rule: RuleOf<'activity_rule'>;
  readonly step: bigint;
  readonly table: readonly number[];
}

function tablesOf(score: Score): FadingTable[] {
  const rules = score.items.flatMap(item => (item.kind === 'group' ? item.rules : [item]));
  return rules.flatMap(rule => {
    if (rule.kind !== 'activity_rule' || rule.points_by_step === null) return [];
    return [{ rule, step: BigInt(score.fading!.step), table: rule.points_by_step }];
  });
}

export function everyFading(rules: Rules): FadingTable[] {
  return rules.scores.flatMap(tablesOf);
}
