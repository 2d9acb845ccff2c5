// The limits of a rule, in exact numbers.
import type { DeclarationOf, LimitNode, RuleNode } from '../../syntax/nodes/declaration.ts';
import type { NumberToken } from '../../syntax/nodes/node.ts';
import type { Reasoning } from '../reasoning/asking.ts';
import { fadingTable } from '../values/decay/fading.ts';
import { halvingTable } from '../values/decay/halving.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { DAY, durationMilliseconds } from '../values/duration.ts';

/** Points have six decimals. */
export const MILLIONTHS = 6;

export function limitOf<K extends LimitNode['kind']>(
  { limits }: RuleNode,
  kind: K,
): Extract<LimitNode, { readonly kind: K }> | null {
  return limits.find((limit): limit is Extract<LimitNode, { readonly kind: K }> => limit.kind === kind) ?? null;
}

/** Millionths; null for what has more decimals than points can have. */
export function pointsOf(token: NumberToken): bigint | null {
  return stepsAt(decimalOf(token), MILLIONTHS);
}

/** `up to`, in millionths; null without one. */
export function boundOf(rule: RuleNode): bigint | null {
  const limit = limitOf(rule, 'up_to');
  return limit === null ? null : pointsOf(limit.points);
}

/** The shortest that such a stretch of the calendar can be, in milliseconds. */
const BUCKETS: { readonly [P in Extract<LimitNode, { kind: 'at_most' }>['per']]: number } = {
  day: DAY,
  week: 7 * DAY,
  month: 28 * DAY,
  quarter: 90 * DAY,
};

export interface Bucket {
  readonly times: bigint;
  /** Milliseconds, at least. */
  readonly length: number;
}

/** `at most n per week`; null without one. */
export function bucketOf(rule: RuleNode): Bucket | null {
  const limit = limitOf(rule, 'at_most');
  const times = limit === null ? null : stepsAt(decimalOf(limit.times), 0);
  return limit === null || times === null ? null : { times, length: BUCKETS[limit.per] };
}

/** `within`, in milliseconds; null without one. */
export function windowOf(rule: RuleNode): number | null {
  const limit = limitOf(rule, 'within');
  return limit === null ? null : durationMilliseconds(limit.duration);
}

/** What is left of points by age. */
export interface Faded {
  /** Milliseconds. */
  readonly step: number;
  /** Millionths by age in steps, down to the last that is not nothing. */
  readonly points: readonly number[];
}

const MOST_STEPS = 20_000;

/** How points of the score fade; null where they do not, `unclear` where that cannot be worked out. Each table is made once. */
export function fadedPoints(
  { fadings }: Pick<Reasoning, 'fadings'>,
  score: DeclarationOf<'score'>,
  points: bigint,
): Faded | 'unclear' | null {
  const fading = score.lines.find(line => line.kind === 'fading');
  if (fading === undefined) return null;
  const over = durationMilliseconds(fading.over);
  const step = fading.step === null ? DAY : durationMilliseconds(fading.step);
  if (over === null || step === null || over <= 0 || step <= 0 || step > over) return 'unclear';
  const lives = fading.shape === 'fade' ? 1 : (2n * points).toString(2).length;
  if (!(Math.ceil((lives * over) / step) <= MOST_STEPS)) return 'unclear';
  const key = [fading.shape, points, over, step].join(' ');
  const table = fadings.get(key) ?? (fading.shape === 'fade' ? fadingTable : halvingTable)(Number(points), over, step);
  fadings.set(key, table);
  return { step, points: table };
}

/** Do points of the score fade? */
export function fades(score: DeclarationOf<'score'>): boolean {
  return score.lines.some(({ kind }) => kind === 'fading');
}
