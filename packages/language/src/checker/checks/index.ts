// The checks that look at declarations as a whole. Names and types were checked before.
import type { DeclarationKind, DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking, Together } from '../checking.ts';
import type { Placed } from '../model.ts';
import { checkActivities } from './activities.ts';
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
import { checkOwnership } from './ownership.ts';
import { checkParams } from './params.ts';
import { checkPoints } from './points.ts';
import { checkModel } from './policy-model.ts';
import { checkOwners } from './policy-owners.ts';
import { checkListed } from './policy-protected.ts';
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

type Check<K extends DeclarationKind> = (checking: Checking, placed: Placed<DeclarationOf<K>>) => void;

/** Those of one kind of declaration. */
const own: { readonly [K in DeclarationKind]: readonly Check<K>[] } = {
  funnel: [],
  lead: [checkLead, checkFields],
  activity: [checkFields],
  list: [checkLists],
  param: [checkParams],
  segment: [],
  exclude: [],
  score: [checkScoreRange, checkPoints, checkProportions, checkFading, checkDuplicateRules, checkBelowZero],
  grade: [checkGrades],
  gate: [checkGates],
  lifecycle: [checkStages, checkStageRoles, checkMoves, checkUnreached, checkStalls],
  calendar: [checkZones, checkOpeningHours, checkCalendarDates, checkOpenYears],
  sla: [checkClockLines, checkSlaArms, checkSpans, checkSteps],
  team: [checkTeams],
  route: [checkRoutes, checkWorkOrder],
  content: [checkContent],
  handoff: [checkHandoffs],
  measure: [checkMeasures, checkMeasureMarks],
  target: [checkTargets, checkTargetRates],
};

/** Those of whatever stands in any declaration: who owns it, dates, conditions. */
const anywhere: readonly ((checking: Checking, placed: Placed) => void)[] = [
  checkOwnership,
  checkDates,
  checkReviews,
  checkEndings,
  checkFirstStage,
  checkComparisons,
  checkTexts,
  checkWildcards,
  checkPrecedence,
  checkSilences,
];

/** What one declaration says by itself, and by the names that it uses. Diagnostics are sorted by place in the end. */
export function checkByItself<K extends DeclarationKind>(checking: Checking, placed: Placed<DeclarationOf<K>>): void {
  for (const run of own[placed.node.kind as K] as readonly Check<K>[]) run(checking, placed);
  for (const run of anywhere) run(checking, placed as unknown as Placed);
}

/** What a lifecycle says by what its conditions mean, and what is behind them. */
export const lifecycleChecks: readonly Check<'lifecycle'>[] = [checkMoveLoops, checkStaleMoves];

/** What declarations say beside each other; last what nobody uses, and what policy asks for. */
export const togetherChecks: readonly ((together: Together) => void)[] = [
  checkActivities,
  checkExclusions,
  checkUnused,
  checkListed,
  checkModel,
  checkOwners,
];
