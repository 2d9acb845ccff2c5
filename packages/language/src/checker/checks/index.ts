// The checks that look at declarations as a whole, in the order they run. Names and types were checked before.
import type { Checking } from '../checking.ts';
import { checkActivities } from './activities.ts';
import { checkComparisons } from './comparisons.ts';
import { checkDates } from './dates.ts';
import { checkDuplicateRules } from './duplicate-rules.ts';
import { checkExclusions } from './exclusions.ts';
import { checkFading } from './fading.ts';
import { checkFields } from './fields.ts';
import { checkGates } from './gates.ts';
import { checkGrades } from './grades.ts';
import { checkLead } from './lead-declared.ts';
import { checkLists } from './lists.ts';
import { checkOwnership } from './ownership.ts';
import { checkParams } from './params.ts';
import { checkPoints } from './points.ts';
import { checkProportions } from './proportions.ts';
import { checkScoreRange } from './score-range.ts';
import { checkSilences } from './silences.ts';
import { checkTexts } from './texts.ts';
import { checkUnused } from './unused.ts';

/**
 * First what the program knows (lead, activities, lists, params), then what it computes (scores, grades, gates, exclusions), then
 * conditions anywhere, which lean on the types found before, and last what nobody uses. Diagnostics are sorted by place in the
 * end; the order only matters where one check fills what a later one reads.
 */
export const checks: readonly ((checking: Checking) => void)[] = [
  checkLead,
  checkFields,
  checkActivities,
  // Reads the files that lists come from into the program.
  checkLists,
  checkParams,
  checkOwnership,
  checkDates,
  checkScoreRange,
  checkPoints,
  checkProportions,
  checkFading,
  checkDuplicateRules,
  checkGrades,
  checkGates,
  // Follows the references that typing has noted.
  checkExclusions,
  checkComparisons,
  checkTexts,
  checkSilences,
  checkUnused,
];
