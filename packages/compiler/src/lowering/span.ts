// Spans of time of SLAs: `24 elapsed hours`, `1 business hour`, `2 business days`.
import type { TimeSpan } from '@funnel/bundle';
import type { TimeSpanNode } from '@funnel/language';
import { milliseconds } from './duration.ts';
import { unchecked } from './lowering.ts';
import { stepsOf } from './score.ts';

type Lowerings = { readonly [B in TimeSpanNode['basis']]: (node: TimeSpanNode) => TimeSpan };

const lowerings: Lowerings = {
  elapsed: node => ({ kind: 'elapsed', milliseconds: milliseconds(node) }),
  // How long an open day is depends on the day.
  business: node =>
    node.unit === 'day'
      ? { kind: 'business_days', days: stepsOf(node.count, 0) }
      : { kind: 'business', milliseconds: milliseconds(node) },
  bare: () => unchecked({ kind: 'span' }),
};

export function lowerSpan(node: TimeSpanNode): TimeSpan {
  return lowerings[node.basis](node);
}

/** As it is said: `1 business hour`, `4 business hours`. */
export function spanWords({ count, basis, unit }: TimeSpanNode): string {
  const number = stepsOf(count, 0);
  return `${number} ${basis} ${unit}${number === 1 ? '' : 's'}`;
}
