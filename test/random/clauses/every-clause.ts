// The clauses of the language's first part, in the order of the manual.
import type { Clause } from './clause.ts';
import { conditionClauses, expressionClauses } from './conditions.ts';
import { declarationClauses, gateClauses, typeClauses } from './declarations.ts';
import { scoreClauses } from './scores.ts';

export const everyClause: readonly Clause[] = [
  ...Object.values(typeClauses).flat(),
  ...declarationClauses,
  ...Object.values(conditionClauses).flat(),
  ...Object.values(expressionClauses).flat(),
  ...scoreClauses,
  ...Object.values(gateClauses).flat(),
];
