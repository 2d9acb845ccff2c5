// Front end of Funnel: text to checked program.

export { type Allowed, type Source, type Withheld, withhold } from './checker/allowances/withhold.ts';
export { type PointRange, type ScoreBudget, scoreBudgets } from './checker/budget/score-budget.ts';
export { check } from './checker/check.ts';
export type { ExampleLead, ExampleValue } from './checker/examples/example.ts';
export { type Overlap, overlapExamples } from './checker/examples/overlaps.ts';
export type * from './checker/model.ts';
export { USUAL_YEARS } from './checker/model.ts';
export { moveIds } from './checker/moves/move-ids.ts';
export { type RuleLine, ruleLines } from './checker/reads/lines.ts';
export type { Read, Reads } from './checker/reads/reads.ts';
export { type Checked, recheck } from './checker/recheck.ts';
export { armsOf } from './checker/types/arms-of.ts';
export {
  childrenOf,
  occurrenceOf,
  ownershipsOf,
  rootsOf,
  rulesOf,
  visitExpressions,
} from './checker/types/children.ts';
export { contentOffers, contentSteps, handoffLines, targetLines } from './checker/types/handover-lines.ts';
export { isMarked, markOf, movesOf, stagesOf } from './checker/types/lifecycle-lines.ts';
export { stepDecimals } from './checker/types/scope.ts';
export type { Memory } from './checker/units/memory.ts';
export { type ClosedDates, closedListDates } from './checker/values/closed-dates.ts';
export { dateOf, dayOf, instantOf } from './checker/values/day.ts';
export { fadingTable } from './checker/values/decay/fading.ts';
export { halvingTable } from './checker/values/decay/halving.ts';
export { wholeRoot } from './checker/values/decay/root.ts';
export { type Decimal, decimalOf, stepsAt } from './checker/values/decimal.ts';
export { durationMilliseconds } from './checker/values/duration.ts';
export { folded } from './checker/values/folded.ts';
export { proportionStep } from './checker/values/proportion.ts';
export { isStageRole, STAGE_ROLES, type StageRoleWord, stageRole } from './checker/values/stage-roles.ts';
export { minutesOf } from './checker/values/time-of-day.ts';
export { WEEKDAYS, weekdayOf, weekdaysBetween } from './checker/values/weekdays.ts';
export { type Code, catalogue, type DataOf, entryOf } from './diagnostics/catalogue/index.ts';
export { type Need, needOf } from './diagnostics/catalogue/needs.ts';
export type { ChangingPart } from './diagnostics/catalogue/sample.ts';
export { collide } from './diagnostics/collide.ts';
export type * from './diagnostics/diagnostic.ts';
export { diagnosticsJson, type JsonDiagnostic } from './diagnostics/json.ts';
export { type LineMap, type LinePlace, lineMap, lineText, placeOf } from './diagnostics/line-map.ts';
export { locate, parseDiagnostics } from './diagnostics/locate.ts';
export { type RenderOptions, renderDiagnostics } from './diagnostics/render.ts';
export { related as relatedPlace, report as diagnosticOf } from './diagnostics/report.ts';
export { type SeverityChoice, type SeverityChoices, severityOf, withSeverities } from './diagnostics/severities.ts';
export { hintOf, messageOf, noteOf } from './diagnostics/words-of.ts';
export type { Difference } from './formatter/difference.ts';
export { type Formatted, format } from './formatter/format.ts';
export { ZONE_NAMES, ZONE_YEARS } from './generated/zones.ts';
export { type Ahead, type GrammarFrame, type GrammarState, grammarAfter, grammarStart } from './syntax/ahead/ahead.ts';
export { type GrammarShape, grammarShape } from './syntax/ahead/shape.ts';
export type * from './syntax/nodes/declaration.ts';
export type * from './syntax/nodes/expression.ts';
export type * from './syntax/nodes/handover-declarations.ts';
export type * from './syntax/nodes/node.ts';
export type * from './syntax/nodes/time-declarations.ts';
export { parseFile } from './syntax/parse-file.ts';
export type * from './syntax/parsed-file.ts';
export { type SourceToken, type TokenKind, tokenise } from './syntax/tokenise.ts';
export * from './words/index.ts';
export { suggest } from './words/suggest.ts';
