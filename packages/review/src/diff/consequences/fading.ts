// What an action of some time ago counts before and after, of ten points.
import type { Fading } from '@funnel/bundle';
import { fadingTable, halvingTable } from '@funnel/language';

export interface FadingExample {
  /** Milliseconds. */
  readonly age: number;
  /** Millionths of a point. */
  readonly before: number;
  readonly after: number;
}

const TEN_POINTS = 10_000_000;
const DAY = 86_400_000;
/** One, two and four half-lives; of what fades to zero, so many quarters of its time. */
const MULTIPLES = [1, 2, 4];
/** So many steps are still worked out for an example. */
const MOST_STEPS = 5000;

const TABLES: { readonly [S in Fading['shape']]: (points: number, over: number, step: number) => readonly number[] } = {
  halve: halvingTable,
  fade: fadingTable,
};

/** The ages at which the two differ; those of the fading before, or after where there was none. */
export function fadingExamples(before: Fading | null, after: Fading | null): readonly FadingExample[] {
  const measure = before ?? after;
  if (measure === null || !isWorkable(before) || !isWorkable(after)) return [];
  const unit = measure.shape === 'halve' ? measure.over : Math.max(DAY, Math.round(measure.over / 4 / DAY) * DAY);
  const [old, now] = [worthAt(before), worthAt(after)];
  return MULTIPLES.map(times => ({ age: unit * times, before: old(unit * times), after: now(unit * times) })).filter(
    each => each.before !== each.after,
  );
}

function isWorkable(fading: Fading | null): boolean {
  if (fading === null) return true;
  const { over, step } = fading;
  return over > 0 && step > 0 && Number.isInteger(over / step) && over / step <= MOST_STEPS;
}

function worthAt(fading: Fading | null): (age: number) => number {
  if (fading === null) return () => TEN_POINTS;
  const table = TABLES[fading.shape](TEN_POINTS, fading.over, fading.step);
  return age => roundedTenth(table[Math.floor(age / fading.step)] ?? 0);
}

/** To a tenth of a point: what people can compare. */
function roundedTenth(millionths: number): number {
  return Math.round(millionths / 100_000) * 100_000;
}
