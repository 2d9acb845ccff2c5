// `param`: all its values in the same steps.
import type { Param } from '@funnel/bundle';
import { type DeclarationOf, decimalOf, type NumberToken, stepsAt } from '@funnel/language';
import { lowerWhen } from './arm.ts';
import type { Lowering } from './lowering.ts';
import { unchecked } from './lowering.ts';

export function lowerParam(lowering: Lowering, name: string, node: DeclarationOf<'param'>): Param {
  const decimals = lowering.program.paramDecimals.get(name) ?? 3;
  const steps = (token: NumberToken | null): number =>
    Number((token === null ? null : stepsAt(decimalOf(token), decimals)) ?? unchecked({ kind: 'param' }));
  const { label, normally, allowed, overrides } = node;
  return {
    name,
    label: label?.value ?? null,
    decimals,
    normally: steps(normally),
    allowed: allowed === null ? null : { lowest: steps(allowed.low), highest: steps(allowed.high) },
    overrides: overrides.map(({ value, arm }) => ({ value: steps(value), ...lowerWhen(lowering, arm) })),
  };
}
