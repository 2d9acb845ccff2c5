// The clauses of the language, in the order of the manual.
import { calendarClauses } from './calendars.ts';
import type { Clause, DataClause } from './clause.ts';
import { conditionClauses, expressionClauses } from './conditions.ts';
import { contentClauses } from './content.ts';
import { declarationClauses, gateClauses, typeClauses } from './declarations.ts';
import { handoffClauses } from './handoffs.ts';
import { lifecycleClauses, stagePeriodClauses } from './lifecycle.ts';
import { leadClauses, rowClauses } from './products.ts';
import { routeClauses } from './routes.ts';
import { scoreClauses } from './scores.ts';
import { slaClauses } from './slas.ts';

export const everyClause: readonly Clause[] = [
  ...Object.values(typeClauses).flat(),
  ...leadClauses,
  ...declarationClauses,
  ...Object.values(conditionClauses).flat(),
  ...Object.values(expressionClauses).flat(),
  ...scoreClauses,
  ...Object.values(gateClauses).flat(),
  ...Object.values(stagePeriodClauses).flat(),
  ...lifecycleClauses,
  ...calendarClauses,
  ...slaClauses,
  ...routeClauses,
  ...contentClauses,
  ...handoffClauses,
];

export const everyDataClause: readonly DataClause[] = rowClauses;
