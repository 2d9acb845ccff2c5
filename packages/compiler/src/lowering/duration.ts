// `30 days`.
import { type Duration, durationMilliseconds } from '@funnel/language';
import { unchecked } from './lowering.ts';

/** Milliseconds of a duration, which is a whole number of its unit. */
export function milliseconds(duration: Duration): number {
  return durationMilliseconds(duration) ?? unchecked({ kind: 'duration' });
}
