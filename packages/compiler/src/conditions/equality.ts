// `is`, `is not`, `is known`, `is unknown`.
import type { Condition, Equal } from '@funnel/bundle';
import type { CheckedType, Expression, ExpressionOf } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { meaningOf, typeOf, unchecked } from '../lowering/lowering.ts';
import { lowerValue } from '../values/lower-value.ts';
import { comparison } from './comparison.ts';
import { negatedIf } from './logic.ts';
import { inStage } from './stages.ts';

export function lowerIs(lowering: Lowering, { left, right, negated }: ExpressionOf<'is'>): Condition {
  return negatedIf(negated, equality(lowering, left, right));
}

type Equality = (lowering: Lowering, left: Expression, right: Expression) => Condition;

const equal =
  (type: Equal['type']): Equality =>
  (lowering, left, right) => ({
    kind: 'equal',
    type,
    left: lowerValue(lowering, left),
    right: lowerValue(lowering, right),
  });

const same: Equality = (lowering, left, right) => comparison(lowering, left, '=', right);
const never: Equality = (_, left) => unchecked(left);

const equalities: { readonly [K in CheckedType['kind']]: Equality } = {
  text: equal('text'),
  member: equal('member'),
  boolean: equal('boolean'),
  band: equal('band'),
  number: same,
  date: same,
  datetime: same,
  text_list: never,
  member_list: never,
  segments: (lowering, _, right) => {
    const meaning = meaningOf(lowering, right);
    return meaning?.kind === 'segment' ? { kind: 'segment', name: meaning.name } : unchecked(right);
  },
  stages: (lowering, _, right) => inStage(lowering, [right]),
  condition: never,
  unknowable: never,
};

/** One value is the other. */
export function equality(lowering: Lowering, left: Expression, right: Expression): Condition {
  return equalities[typeOf(lowering, left).kind](lowering, left, right);
}

/** `is unknown` and `is not known` are the opposite of `is known`. */
export function lowerKnown(lowering: Lowering, { of, word, negated }: ExpressionOf<'known'>): Condition {
  return negatedIf((word === 'unknown') !== negated, { kind: 'known', of: lowerValue(lowering, of) });
}
