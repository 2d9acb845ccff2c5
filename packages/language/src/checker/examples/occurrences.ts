// Which activities of a made-up lead an occurrence means.
import type { OccurrenceNode, PeriodNode } from '../../syntax/nodes/expression.ts';
import { durationMilliseconds } from '../values/duration.ts';
import { holds } from './holds.ts';
import { type Answer, enteredAgo, type Happened, type Situation } from './situation.ts';

export interface Matches {
  readonly found: readonly Happened[];
  /** Those of which it is not known whether they are meant. */
  readonly unknown: number;
  readonly isUnclear: boolean;
}

/** The activities of the type, in the period, for which the `where` holds. */
export function matchesOf(situation: Situation, { activity, by, where, period }: OccurrenceNode): Matches {
  const answers = situation.activities
    .filter(({ type, ago }) => isType(situation, type, activity.text, by?.text ?? null) && isIn(situation, period, ago))
    .map((happened): readonly [Happened, Answer] => [
      happened,
      where === null ? true : holds({ ...situation, looked: happened }, where),
    ]);
  return {
    found: answers.flatMap(([happened, answer]) => (answer === true ? [happened] : [])),
    unknown: answers.filter(([, answer]) => answer === 'unknown').length,
    isUnclear: answers.some(([, answer]) => answer === 'unclear'),
  };
}

function isType({ known }: Situation, type: string, asked: string, by: string | null): boolean {
  if (asked !== 'activity') return type === asked;
  return (known.activities.get(type)?.node.by?.text ?? null) === by;
}

function isIn(situation: Situation, period: PeriodNode | null, ago: number): boolean {
  if (period === null) return true;
  if (period.duration !== null) return ago < (durationMilliseconds(period.duration) ?? 0);
  const entered = enteredAgo(situation, period.stage?.text ?? '');
  if (entered === null) return period.kind === 'before';
  return period.kind === 'since' ? ago < entered : ago >= entered;
}

/** The one that happened last; null where two did at once. */
export function latest(found: readonly Happened[]): Happened | null {
  const ago = Math.min(...found.map(each => each.ago));
  const last = found.filter(each => each.ago === ago);
  return last.length === 1 ? last[0]! : null;
}
