// Rule ids: made from what a rule rewards, never from how much, so that a changed weight keeps its history.
import { canonicalText, digestOf, type Rule } from '@funnel/bundle';
import type { RuleNode } from '@funnel/language';
import type { RuleBody } from '../lowering/rule.ts';
import { firstName } from './first-name.ts';

type BodyOf<K extends Rule['kind']> = Extract<RuleBody, { kind: K }>;
type Parts = { readonly [K in Rule['kind']]: (body: BodyOf<K>) => Readonly<Record<string, unknown>> };

/** What tells rules apart. Points, windows, counts, bounds, dates, reasons and groups are no part of it. */
const parts: Parts = {
  condition_rule: ({ when }) => ({ form: 'when', when: when.when }),
  proportion_rule: ({ field, when }) => ({ form: 'proportion', field, when: when?.when ?? null }),
  activity_rule: ({ take, of, once_per, when }) => ({
    form: take,
    activity: of.activity,
    by: of.by,
    where: of.where,
    once_per,
    when: when?.when ?? null,
  }),
};

/** `score.stem.1a2b3c` for each rule, in the order they stand; rules that reward the same get `.2`, `.3` behind it. */
export function ruleIds(
  score: string,
  rules: readonly (readonly [RuleNode, RuleBody])[],
): ReadonlyMap<RuleNode, string> {
  const times = new Map<string, number>();
  const ids = new Map<RuleNode, string>();
  for (const [node, body] of rules) {
    const id = `${score}.${stemOf(body)}.${digestOf(canonicalText([score, partsOf(body)])).slice(7, 13)}`;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    ids.set(node, time === 1 ? id : `${id}.${time}`);
  }
  return ids;
}

function partsOf<K extends Rule['kind']>(body: BodyOf<K>): Readonly<Record<string, unknown>> {
  return (parts[body.kind as K] as (body: BodyOf<K>) => Readonly<Record<string, unknown>>)(body);
}

/** The name that people know the rule by: its activity or field, or the first name of its condition. */
function stemOf(body: RuleBody): string {
  if (body.kind === 'proportion_rule') return body.field;
  if (body.kind === 'activity_rule') return body.of.activity ?? 'activity';
  return firstName(body.when.when) ?? 'always';
}
