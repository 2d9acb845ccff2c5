// What one rule of a score can give, and what has to be so for it to give the most or nothing.
import type { DeclarationOf, RuleNode } from '../../syntax/nodes/declaration.ts';
import { armFormula } from '../reasoning/arms.ts';
import { type Asking, asking, type Reasoning } from '../reasoning/asking.ts';
import { ALWAYS, allOf, anyOf, type Formula, NEVER } from '../reasoning/formula.ts';
import { atLeast, atMost, countsOf } from '../reasoning/occurrences.ts';
import { mostOf } from './activity-points.ts';
import { boundOf, fades, limitOf, pointsOf } from './limits.ts';
import { proportionEnds } from './proportion.ts';

/** Millionths, with the sign of the rule. */
export interface Extent {
  readonly rule: RuleNode;
  readonly lowest: bigint;
  readonly highest: bigint;
  /** The same without `up to`. */
  readonly unbounded: { readonly lowest: bigint; readonly highest: bigint };
  /** It grows with every further activity. */
  readonly isOpen: boolean;
  /** What it gives at least where it gives anything, towards zero. */
  readonly least: bigint;
  /** What has to be so for it to give anything. */
  readonly gives: Formula;
  /** What has to be so for it to give nothing; not worked out, and no condition, where it may give as good as nothing. */
  readonly givesNothing: Formula;
}

/** null where the rule has problems of its own. */
export function extentOf(reasoning: Reasoning, score: DeclarationOf<'score'>, rule: RuleNode): Extent | null {
  const points = pointsOf(rule.points);
  if (points === null || points <= 0n) return null;
  const ask = asking(reasoning);
  const when = rule.when === null ? ALWAYS : armFormula(ask, rule.when, 'true');
  const whenNot = () => (rule.when === null ? NEVER : armFormula(ask, rule.when, 'not_true'));
  const bound = boundOf(rule);
  const most = (size: bigint) => (bound !== null && size > bound ? bound : size);
  const sign = rule.sign === 'add' ? 1n : -1n;
  const ends = (low: bigint, high: bigint) =>
    sign > 0n ? { lowest: low, highest: high } : { lowest: -high, highest: -low };
  if (rule.source.kind === 'proportion') {
    const free = proportionEnds(reasoning, rule, when);
    if (free === null) return null;
    const unbounded = ends(free.lowest, free.highest);
    const bounded = ends(-most(-free.lowest), most(free.highest));
    return { rule, ...bounded, unbounded, isOpen: false, least: 0n, gives: when, givesNothing: ALWAYS };
  }
  const isActivity = rule.source.kind === 'activities';
  const { points: size, isOpen } = isActivity ? mostOf(reasoning, score, rule, points) : { points, isOpen: false };
  const happens = isActivity ? happensOf(ask, score, rule) : null;
  const least = happens === null || happens.isPlain ? sign * most(points) : 0n;
  const nothing = () => (happens === null ? whenNot() : anyOf([whenNot(), happens.none]));
  return {
    rule,
    ...ends(0n, most(size)),
    unbounded: ends(0n, size),
    isOpen: isOpen && bound === null,
    least,
    gives: happens === null ? when : allOf([when, happens.some]),
    givesNothing: least === 0n ? ALWAYS : nothing(),
  };
}

/** `isPlain`: wherever there is one of the activities, the rule gives its points in full. */
function happensOf(ask: Asking, score: DeclarationOf<'score'>, rule: RuleNode) {
  if (rule.source.kind !== 'activities') return null;
  const within = limitOf(rule, 'within');
  const period =
    within === null ? null : { kind: 'within' as const, duration: within.duration, stage: null, span: within.span };
  const { trues } = countsOf(ask, { ...rule.source.of, period });
  const isForgetful = score.lines.some(({ kind }) => kind === 'forget');
  const isPlain = !fades(score) && !isForgetful && limitOf(rule, 'once_per') === null;
  return { some: atLeast(trues, 1n), none: atMost(trues, 0n), isPlain };
}
