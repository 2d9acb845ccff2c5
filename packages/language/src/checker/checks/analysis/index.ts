// The checks that reason about a program as a whole, in the order they run.
import type { Checking } from '../../checking.ts';
import { checkActivitiesTwice } from './activities-twice.ts';
import { type Analysis, analysisOf } from './analysis.ts';
import { checkBars } from './bars.ts';
import { checkConditions, checkSources } from './conditions.ts';
import { checkConditionsTwice } from './conditions-twice.ts';
import { checkDecidingPoints } from './deciding-points.ts';
import { checkFirstMatch } from './first-match.ts';
import { checkGatesPassed } from './gates-passed.ts';
import { checkIdleBounds } from './idle-bounds.ts';
import { checkIdlePoints } from './idle-points.ts';

/**
 * Causes before what follows from them: each check is silent where a place was told of before. What conditions and rules say for
 * themselves comes first, then arms, bars and gates, which lean on it.
 */
const analyses: readonly ((analysis: Analysis) => void)[] = [
  checkSources,
  checkIdlePoints,
  checkConditionsTwice,
  checkActivitiesTwice,
  checkFirstMatch,
  checkBars,
  checkConditions,
  checkGatesPassed,
  checkDecidingPoints,
  checkIdleBounds,
];

/** Characters: some ten thousand lines. */
const LARGEST = 400_000;

/** Nothing is said of a program of which a part could not be read, nor of one that is far larger than people write. */
export function checkAnalysis(checking: Checking): void {
  const size = checking.names.declarations.reduce((sum, { parsed }) => sum + parsed.end - parsed.start, 0);
  if (checking.names.lost.any || size > LARGEST) return;
  const analysis = analysisOf(checking);
  for (const run of analyses) run(analysis);
}
