// Where a lead stands in its team's queue: the keys of `work by`, and what each comes to for the lead.
import type { QueueKey, Route, WorkKey } from '@funnel/bundle';
import type { Case } from './case.ts';
import { gradeOf, scoreOf } from './named.ts';
import { plainNumber } from './numbers.ts';
import { stageNamed, standingOf } from './stages.ts';
import { writeInstant } from './time.ts';

function waitingOf(about: Case): QueueKey {
  const { stage, entry } = standingOf(about);
  const by = 'longest waiting';
  if (stage === null || entry === null) return { by, value: null, rank: null };
  return { by, value: writeInstant(entry.at), rank: Number(entry.at) };
}

function keyOf(key: WorkKey, about: Case): QueueKey {
  switch (key.kind) {
    case 'grade': {
      const { band } = gradeOf(key.grade, about);
      const { bands } = about.rules.grades.find(grade => grade.name === key.grade)!;
      return { by: key.grade, value: band, rank: bands.findIndex(one => one.name === band) };
    }
    case 'score': {
      const { value } = scoreOf(key.score, about);
      return { by: key.score, value: plainNumber(value, 3), rank: value === 0n ? 0 : plainNumber(-value, 3) };
    }
    case 'waiting':
      return waitingOf(about);
  }
}

/** Asked after the moves, of a lead that is not excluded. null: there is no queue, or the lead's journey is over. */
export function queueOf({ work }: Route, about: Case): QueueKey[] | null {
  if (work.length === 0) return null;
  const stage = about.rules.lifecycle === null ? null : standingOf(about).stage;
  if (stage !== null && stageNamed(stage, about).ends) return null;
  return work.map(key => keyOf(key, about));
}
