// The checks that look at declarations as a whole, in the order they run. Names and types were checked before.
import type { Checking } from '../checking.ts';
import { checkActivities } from './activities.ts';
import { checkAnalysis } from './analysis/index.ts';
import { checkCalendarDates } from './calendar-dates.ts';
import { checkClockLines } from './clock-lines.ts';
import { checkComparisons } from './comparisons.ts';
import { checkContent } from './content.ts';
import { checkDates } from './dates.ts';
import { checkDuplicateRules } from './duplicate-rules.ts';
import { checkEndings } from './endings.ts';
import { checkExclusions } from './exclusions.ts';
import { checkFading } from './fading.ts';
import { checkFields } from './fields.ts';
import { checkFirstStage } from './first-stage.ts';
import { checkGates } from './gates.ts';
import { checkGrades } from './grades.ts';
import { checkHandoffs } from './handoffs.ts';
import { checkLead } from './lead-declared.ts';
import { checkLists } from './lists.ts';
import { checkMeasureMarks } from './measure-marks.ts';
import { checkMeasures } from './measures.ts';
import { checkMoveLoops } from './move-loops.ts';
import { checkMoves } from './moves.ts';
import { checkOpenYears } from './open-years.ts';
import { checkOpeningHours } from './opening-hours.ts';
import { checkOverlaps } from './overlaps.ts';
import { checkOwnership } from './ownership.ts';
import { checkParams } from './params.ts';
import { checkPoints } from './points.ts';
import { checkModel } from './policy-model.ts';
import { checkOwners } from './policy-owners.ts';
import { checkProtected } from './policy-protected.ts';
import { checkBelowZero } from './policy-range.ts';
import { checkPrecedence } from './precedence.ts';
import { checkProportions } from './proportions.ts';
import { checkReviews } from './reviews.ts';
import { checkRoutes } from './routes.ts';
import { checkScoreRange } from './score-range.ts';
import { checkSilences } from './silences.ts';
import { checkSlaArms } from './sla-arms.ts';
import { checkSpans } from './spans.ts';
import { checkStageRoles } from './stage-roles.ts';
import { checkStages } from './stages.ts';
import { checkStaleMoves } from './stale-moves.ts';
import { checkStalls } from './stalls.ts';
import { checkSteps } from './steps.ts';
import { checkTargetRates } from './target-rates.ts';
import { checkTargets } from './targets.ts';
import { checkTeams } from './teams.ts';
import { checkTexts } from './texts.ts';
import { checkUnreached } from './unreached.ts';
import { checkUnused } from './unused.ts';
import { checkWildcards } from './wildcards.ts';
import { checkWorkOrder } from './work-order.ts';
import { checkZones } from './zones.ts';

/**
 * First what the program knows (lead, activities, lists, params), then what it computes (scores, grades, gates), where
 * leads go and by which clocks (lifecycle, calendars, SLAs, teams, routes), what is offered, handed over, watched and planned
 * (content, hand-offs, measures, targets), exclusions, then conditions anywhere, which lean on
 * the types found before, then what nobody uses, and last what policy asks for. Diagnostics are sorted by place in the
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
  checkReviews,
  checkEndings,
  checkScoreRange,
  checkPoints,
  checkProportions,
  checkFading,
  checkDuplicateRules,
  checkGrades,
  checkGates,
  checkStages,
  checkStageRoles,
  checkMoves,
  checkUnreached,
  checkMoveLoops,
  checkOverlaps,
  checkStaleMoves,
  checkStalls,
  checkFirstStage,
  checkZones,
  checkOpeningHours,
  checkCalendarDates,
  checkOpenYears,
  checkClockLines,
  checkSlaArms,
  checkSpans,
  checkSteps,
  checkTeams,
  checkRoutes,
  checkWorkOrder,
  checkContent,
  checkHandoffs,
  checkMeasures,
  checkMeasureMarks,
  checkTargets,
  checkTargetRates,
  // Follows the references that typing has noted.
  checkExclusions,
  checkComparisons,
  checkTexts,
  checkWildcards,
  checkPrecedence,
  checkSilences,
  // Leans on all that comes before: places that were told of are left alone.
  checkAnalysis,
  checkUnused,
  checkProtected,
  checkBelowZero,
  checkModel,
  checkOwners,
];

const proving: readonly ((checking: Checking) => void)[] = [checkAnalysis, checkOverlaps];

/** Those that look for no proof and make up no lead. */
export const plainChecks = checks.filter(check => !proving.includes(check));
