// Which values of a score are in another band than before, where all bands of a grade ask one score for a bar.
import type { Condition, Grade } from '@funnel/bundle';

/** Thousandths: from `low` to below `high`; null is without end. */
export interface BandShift {
  readonly low: number | null;
  readonly high: number | null;
  readonly from: string;
  readonly to: string;
  readonly up: boolean;
}

interface Ladder {
  readonly score: string;
  /** By descending bar; the last, without one, is for the rest. */
  readonly rungs: readonly { readonly bar: number | null; readonly band: string }[];
}

/** The score and the shifts; null where the grade is no ladder of one score before and after. */
export function bandShifts(
  before: Grade,
  after: Grade,
): { readonly of: string; readonly shifts: readonly BandShift[] } | null {
  const [old, now] = [ladderOf(before), ladderOf(after)];
  if (old === null || now === null || old.score !== now.score) return null;
  const bars = [...old.rungs, ...now.rungs].flatMap(({ bar }) => (bar === null ? [] : [bar]));
  const edges = [...new Set(bars)].sort((a, b) => a - b);
  const lows = [null, ...edges];
  const shifts = lows.flatMap((low, place): BandShift[] => {
    const [from, to] = [bandAt(old, low), bandAt(now, low)];
    if (from === to) return [];
    return [{ low, high: edges[place] ?? null, from, to, up: rankOf(after, to) < rankOf(after, from) }];
  });
  return { of: now.score, shifts };
}

function rankOf({ bands }: Grade, band: string): number {
  const rank = bands.findIndex(each => each.name === band);
  return rank < 0 ? bands.length : rank;
}

function bandAt({ rungs }: Ladder, value: number | null): string {
  const rung = rungs.find(({ bar }) => bar === null || (value !== null && value >= bar));
  return rung?.band ?? '';
}

function ladderOf({ bands }: Grade): Ladder | null {
  const rungs = bands.map(({ name, until, when }) => {
    if (until !== null) return null;
    return when === null ? { score: null, bar: null, band: name } : barOf(when, name);
  });
  if (rungs.some(rung => rung === null)) return null;
  const found = rungs.flatMap(rung => (rung === null ? [] : [rung]));
  const scores = new Set(found.flatMap(({ score }) => (score === null ? [] : [score])));
  const [score] = scores;
  return scores.size === 1 && score !== undefined ? { score, rungs: found } : null;
}

function barOf(
  when: Condition,
  band: string,
): { readonly score: string; readonly bar: number; readonly band: string } | null {
  if (when.kind !== 'compare' || when.operator !== '>=') return null;
  const { left, right } = when;
  if (left.kind !== 'score' || right.kind !== 'number') return null;
  return { score: left.name, bar: right.value * 10 ** (3 - right.decimals), band };
}
