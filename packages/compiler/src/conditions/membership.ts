// `in`, `includes`, and what texts contain, start or end with.
import type { Condition, Includes, Matches, TextSet } from '@funnel/bundle';
import type { ExpressionOf, SetNode } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { meaningOf, typeOf, unchecked } from '../lowering/lowering.ts';
import { lowerValue } from '../values/lower-value.ts';
import { equality } from './equality.ts';
import { anyOf, negatedIf } from './logic.ts';
import { inStage } from './stages.ts';

/** One of a set: texts, members, bands and stages as a set, all else as an `or` of equalities. */
export function lowerIn(lowering: Lowering, { of, set, negated }: ExpressionOf<'in'>): Condition {
  const { kind } = typeOf(lowering, of);
  if (kind === 'text' || kind === 'member' || kind === 'band') {
    const among = { kind: 'among', type: kind, of: lowerValue(lowering, of), set: lowerSet(lowering, set) } as const;
    return negatedIf(negated, among);
  }
  if (kind === 'stages') return negatedIf(negated, inStage(lowering, set.values));
  return negatedIf(negated, anyOf(set.values.map(value => equality(lowering, of, value))));
}

export function lowerIncludes(lowering: Lowering, { of, set, quantity }: ExpressionOf<'includes'>): Includes {
  return {
    kind: 'includes',
    type: typeOf(lowering, of).kind === 'member_list' ? 'member' : 'text',
    quantity: quantity === 'all' ? 'all' : 'any',
    of: lowerValue(lowering, of),
    set: lowerSet(lowering, set),
  };
}

export function lowerMatches(lowering: Lowering, { of, set, how }: ExpressionOf<'matches'>): Matches {
  return { kind: 'matches', how, of: lowerValue(lowering, of), set: lowerSet(lowering, set) };
}

/** A declared list by name; texts, members and bands as they are declared or written, each once. */
function lowerSet(lowering: Lowering, { list, values }: SetNode): TextSet {
  if (list !== null) return { kind: 'list', name: list.text };
  const texts = values.map(value => {
    const meaning = meaningOf(lowering, value);
    if (meaning?.kind === 'member' || meaning?.kind === 'band') return meaning.value;
    return value.kind === 'text' ? value.text.value : unchecked(value);
  });
  return { kind: 'values', values: [...new Set(texts)] };
}
