// Why a lead stands where it stands in its team's queue: the keys of `work by`, one after the other.
import type { QueueKey, Route, RouteDecision, WorkKey, WorkKeyKind } from '@funnel/bundle';
import { type ExplanationLine, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { distanceWords, minuteWords } from '../wording/dates.ts';
import { ordinal } from '../wording/lists.ts';
import { called } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';
import { bandCalled } from './bands.ts';

/** Nothing where the team works its leads in no order. */
export function queueLines(matter: Matter, route: Route, { queue }: RouteDecision): readonly ExplanationLine[] {
  if (route.work.length === 0) return [];
  if (queue === null) return [line('note', 'quiet', 'In no queue: the journey is over', { depth: 1 })];
  const keys = route.work.flatMap((key, place) => {
    const decided = queue[place];
    return decided === undefined ? [] : [KEYS[key.kind](matter, key as never, decided)];
  });
  return [line('note', 'plain', `Place in the queue: by ${keys.join(', then by ')}`, { depth: 1 })];
}

const KEYS: {
  readonly [K in WorkKeyKind]: (matter: Matter, key: Extract<WorkKey, { kind: K }>, decided: QueueKey) => string;
} = {
  grade: ({ names }, key, { value, rank }) => {
    const grade = names.grades.get(key.grade);
    const band = grade === undefined ? String(value) : bandCalled(grade, String(value));
    return `${called(names.grades, key.grade)} (${band}, the ${ordinal((rank ?? 0) + 1)} band)`;
  },
  score: ({ names }, key, { value }) => `${called(names.scores, key.score)} (${plainNumber(Number(value))})`,
  waiting: ({ asOf }, _key, { rank }) =>
    rank === null
      ? 'the time in the stage (nobody recorded when it came here, so it comes last)'
      : `the time in the stage (since ${minuteWords(rank)}, ${distanceWords(asOf, rank)})`,
};
