// How far a replay is: first in bytes, as the data are read, then in leads, which take most of the time.
import { type Progress, progress } from '../terminal/progress.ts';

export interface ReplayProgress {
  readonly bytes: (read: number, total: number) => void;
  /** How many leads there are. Until that is said bytes are shown. */
  readonly leads: (count: number) => void;
  /** One more is done. */
  readonly lead: () => void;
  readonly end: () => void;
}

export function replayProgress(): ReplayProgress {
  const reading = progress('Reading', 'bytes');
  let replaying: Progress | null = null;
  let total = 0;
  let done = 0;
  return {
    bytes: (read, all) => {
      if (replaying === null) reading.at(read, all);
    },
    leads: count => {
      reading.end();
      replaying = progress('Replaying', 'leads');
      total = count;
    },
    lead: () => {
      done += 1;
      replaying?.at(done, total);
    },
    end: () => (replaying ?? reading).end(),
  };
}
