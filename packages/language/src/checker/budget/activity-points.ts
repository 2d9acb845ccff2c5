// What a rule on activities gives at most, before `up to`.
import type { DeclarationOf, RuleNode } from '../../syntax/nodes/declaration.ts';
import type { Known } from '../examples/known.ts';
import type { Reasoning } from '../reasoning/asking.ts';
import { MOST_ACTIVITIES } from '../reasoning/occurrences.ts';
import { least } from '../reasoning/whole.ts';
import { fieldType } from '../types/scope.ts';
import { type Bucket, boundOf, bucketOf, fadedPoints, fades, limitOf, windowOf } from './limits.ts';

export interface Most {
  /** Millionths, as a size. */
  readonly points: bigint;
  /** It grows with every further activity, as many as a lead may have. */
  readonly isOpen: boolean;
}

/** `points`: those of one activity, in millionths. */
export function mostOf(reasoning: Reasoning, score: DeclarationOf<'score'>, rule: RuleNode, points: bigint): Most {
  if (rule.source.kind !== 'activities' || rule.source.take !== 'all') return { points, isOpen: false };
  const values = valuesOf(reasoning.known, rule);
  const bucket = bucketOf(rule);
  const bounds = [
    ...(values === null ? [] : [points * values]),
    ...(bucket === null ? [] : [inBuckets(reasoning, score, rule, points, bucket)]),
  ].filter(bound => bound !== null);
  if (bounds.length === 0) return { points: points * MOST_ACTIVITIES, isOpen: true };
  return { points: bounds.reduce(least), isOpen: false };
}

/** How many different values `once per` can find: as many as the property has members. null where there is no end. */
export function valuesOf({ activities }: Known, rule: RuleNode): bigint | null {
  const once = limitOf(rule, 'once_per');
  if (once === null || rule.source.kind !== 'activities') return null;
  const properties = activities.get(rule.source.of.activity.text)?.node.properties ?? [];
  const field = properties.find(({ name }) => name.text === once.property.text);
  const type = field === undefined ? null : fieldType(field);
  if (type?.kind === 'boolean') return 2n;
  return type?.kind === 'member' && type.members.length > 0 ? BigInt(type.members.length) : null;
}

/**
 * All that the buckets of the calendar let through that a window, or fading, leaves in sight. Each is the fuller the younger its
 * activities are: those of the bucket at hand are of this moment, those of the one before as old as that bucket is over.
 */
function inBuckets(
  reasoning: Reasoning,
  score: DeclarationOf<'score'>,
  rule: RuleNode,
  points: bigint,
  { times, length }: Bucket,
): bigint | null {
  const window = windowOf(rule);
  const bound = boundOf(rule);
  // One bucket is enough for the bound, and there is always another.
  if (bound !== null && bound < points * times) return null;
  if (!fades(score)) {
    return window === null || !Number.isFinite(window)
      ? null
      : points * times * BigInt(1 + Math.ceil((window - 1) / length));
  }
  const faded = fadedPoints(reasoning, score, points);
  if (faded === 'unclear' || faded === null) return null;
  let sum = BigInt(faded.points[0] ?? 0);
  for (let age = 1; age < (window ?? Number.POSITIVE_INFINITY); age += length) {
    const left = faded.points[Math.floor(age / faded.step)];
    if (left === undefined) break;
    sum += BigInt(left);
  }
  return sum * times;
}
