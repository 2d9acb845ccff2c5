// The smallest parts of a condition that can come out in one way only.
import type { Expression } from '../../../syntax/nodes/expression.ts';
import type { Known } from '../../examples/known.ts';
import type { Asking } from '../../reasoning/asking.ts';
import { ALWAYS, type Formula } from '../../reasoning/formula.ts';
import type { Mode } from '../../reasoning/mode.ts';
import { keyOfOccurrence } from '../../reasoning/occurrences.ts';
import { childrenOf, occurrenceOf } from '../../types/children.ts';
import { isScoreBar } from './score-bars.ts';
import { pairOf, type Verdict, verdictOf } from './verdict.ts';

export interface Finding {
  readonly condition: Expression;
  readonly verdict: Verdict;
  /** It stands in the filter of an activity. */
  readonly isOfActivity: boolean;
  /** Two operands that are enough; null where it takes more, or one. */
  readonly pair: readonly [Expression, Expression] | null;
}

/** How two operands cannot both come out where they alone make the condition come out as it does. */
const PAIRED: { readonly [V in Verdict]: readonly Mode[] } = {
  never: ['true'],
  always: ['not_true', 'false'],
  never_false: ['not_true', 'false'],
};

/** `given` has to be so wherever the condition is asked. */
export function findingsIn(asking: Asking, condition: Expression, given: Formula = ALWAYS): readonly Finding[] {
  if (condition.kind === 'grouped') return findingsIn(asking, condition.inner, given);
  if (condition.kind === 'not') return findingsIn(asking, condition.operand, given);
  if (condition.kind === 'logic') {
    const parts = condition.operands.flatMap(operand => findingsIn(asking, operand, given));
    const verdict = parts.length > 0 ? null : verdictOf(asking, condition, given);
    // An operand that is enough by itself is told where it speaks for itself.
    if (verdict === null || condition.operands.some(operand => verdictOf(asking, operand, given) !== null))
      return parts;
    const pair = PAIRED[verdict].map(mode => pairOf(asking, condition.operands, mode)).find(found => found !== null);
    return [{ condition, verdict, isOfActivity: asking.happening !== '', pair: pair ?? null }];
  }
  const within = wheresIn(asking, condition);
  if (within.length > 0 || speaksForItself(asking.reasoning.known, condition)) return within;
  const verdict = verdictOf(asking, condition, given);
  return verdict === null ? [] : [{ condition, verdict, isOfActivity: asking.happening !== '', pair: null }];
}

/** In the filters of the activities that a single test asks about. */
function wheresIn(asking: Asking, test: Expression): readonly Finding[] {
  const occurrence = occurrenceOf(test);
  if (occurrence === null) return childrenOf(test).flatMap(child => wheresIn(asking, child));
  if (occurrence.where === null) return [];
  const happening = keyOfOccurrence(asking, occurrence);
  return findingsIn({ ...asking, happening }, occurrence.where);
}

/** `true` and `false` are meant so; of a segment, a grade or a gate it is told where that is declared, of a bar elsewhere. */
function speaksForItself({ meanings }: Known, test: Expression): boolean {
  if (test.kind === 'boolean') return true;
  if (test.kind === 'name') return meanings.get(test)?.kind === 'gate';
  if (isScoreBar(meanings, test)) return true;
  const subject = test.kind === 'is' ? test.left : test.kind === 'in' ? test.of : null;
  const kind = subject === null ? undefined : meanings.get(subject)?.kind;
  return kind === 'segments' || kind === 'grade';
}
