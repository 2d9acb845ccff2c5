// The clauses of the language, in the order of the manual.
import { calendarClauses } from './calendars.ts';
import type { Clause } from './clause.ts';
import { conditionClauses, expressionClauses } from './conditions.ts';
import { declarationClauses, gateClauses, typeClauses } from './declarations.ts';
import { lifecycleClauses, stagePeriodClauses } from './lifecycle.ts';
import { scoreClauses } from './scores.ts';
import { routeClauses, slaClauses } from './slas.ts';

export const everyClause: readonly Clause[] = [
  ...Object.values(typeClauses).flat(),
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
];
