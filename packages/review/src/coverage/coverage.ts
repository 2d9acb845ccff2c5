// Which branches of the rules the tests went through.
import type { Bundle, SourcePlace } from '@funnel/bundle';
import type { TestReport } from '../run/run-tests.ts';
import type { Side } from './branch-point.ts';
import { branchPoints } from './points.ts';

export interface Branch {
  /** The place in the rules and the side: `score.seniority.1a2b3c when: yes`. */
  readonly id: string;
  readonly text: string;
  readonly side: Side;
  readonly place: SourcePlace | null;
  /** Names of the tests that went through it. */
  readonly hits: readonly string[];
}

export interface Coverage {
  /** Yes and no of every condition, and every arm. */
  readonly branches: readonly Branch[];
  /** Where conditions were unknown: worth knowing, and counted apart. */
  readonly unknowns: readonly Branch[];
  readonly tried: number;
  readonly total: number;
  /** Tried of 100, rounded down to a tenth, so that 100 means all; 100 where there is nothing to try. */
  readonly percent: number;
}

/** Counts branches of the rules, never lines. */
export function coverage(bundle: Bundle, report: TestReport): Coverage {
  const all: Branch[] = [];
  for (const point of branchPoints(bundle)) {
    const took = report.results.map(result => ({ name: result.name, sides: point.took(result) }));
    for (const side of point.sides) {
      const hits = took.filter(each => each.sides.includes(side)).map(each => each.name);
      all.push({ id: `${point.id}: ${side}`, text: point.text, side, place: point.place, hits });
    }
  }
  const branches = all.filter(each => each.side !== 'unknown');
  const unknowns = all.filter(each => each.side === 'unknown');
  const tried = branches.filter(each => each.hits.length > 0).length;
  const percent = branches.length === 0 ? 100 : Math.floor((1000 * tried) / branches.length) / 10;
  return { branches, unknowns, tried, total: branches.length, percent };
}
