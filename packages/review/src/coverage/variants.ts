// The same lead decided by rules with one part changed: what the whole rules do not tell apart, one line alone does.
import type { Bundle, Decision, Rules } from '@funnel/bundle';
import { evaluate, type Prepared, prepare } from '@funnel/evaluator';
import type { Seen } from './branch-point.ts';

/** How the changed rules decide. They go by the digest of the whole, so that recorded clocks are theirs; prepared when first asked. */
export function variant(bundle: Bundle, change: (rules: Rules) => Rules): (seen: Seen) => Decision {
  let prepared: Prepared | null = null;
  return ({ situation: { record, asOf, set } }) => {
    prepared ??= prepare({ ...bundle, rules: change(bundle.rules) }, { generate: false });
    return evaluate(prepared, record, asOf, { set });
  };
}
