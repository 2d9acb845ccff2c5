// Names that stand for values: fields, properties, params, scores, grades, members, bands.
import type { Domain, Expression as Value } from '@funnel/bundle';
import type { ExpressionOf, Meaning } from '@funnel/language';
import type { Lowering } from '../lowering/lowering.ts';
import { meaningOf, unchecked } from '../lowering/lowering.ts';

type Lowerings = { readonly [K in Meaning['kind']]: (meaning: Extract<Meaning, { kind: K }>) => Value };

const lowerings: Lowerings = {
  field: ({ field }) => ({ kind: 'field', name: field.name.text }),
  property: ({ field }) => ({ kind: 'property', name: field.name.text }),
  param: ({ name }) => ({ kind: 'param', name }),
  score: ({ name }) => ({ kind: 'score', name }),
  grade: ({ name }) => ({ kind: 'grade', name }),
  member: ({ value }) => ({ kind: 'member', value }),
  band: ({ value }) => ({ kind: 'band', value }),
  // Conditions, never values: the checker lets none of them stand for one.
  gate: unchecked,
  segment: unchecked,
  segments: unchecked,
  stage: unchecked,
  stages: unchecked,
};

/** The value that a name stands for. */
export function lowerName(lowering: Lowering, expression: ExpressionOf<'name'>): Value {
  return lowerMeaning(meaningOf(lowering, expression) ?? unchecked(expression));
}

function lowerMeaning<K extends Meaning['kind']>(meaning: Extract<Meaning, { kind: K }>): Value {
  return (lowerings[meaning.kind as K] as (meaning: Extract<Meaning, { kind: K }>) => Value)(meaning);
}

/** `domain of t`. */
export function lowerDomain(lowering: Lowering, { of }: ExpressionOf<'domain'>): Domain {
  const value = lowerName(lowering, of);
  return value.kind === 'field' || value.kind === 'property' ? { kind: 'domain', of: value } : unchecked(of);
}
