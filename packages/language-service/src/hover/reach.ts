// Which values a score can have, worked out by the checker.
import { type Decimal, type Program, type ScoreBudget, scoreBudgets } from '@funnel/language';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';
import { reachWords } from '../words/writing.ts';

const known = new WeakMap<Program, Map<string, ScoreBudget | null>>();

/** Of one score; null where it has errors. Worked out when first asked for: in a long program that takes its time. */
export function budgetOf(snapshot: Snapshot, name: string): ScoreBudget | null {
  const { program } = checkSnapshot(snapshot);
  if (!program.scores.has(name)) return null;
  const budgets = known.get(program) ?? new Map<string, ScoreBudget | null>();
  known.set(program, budgets);
  const found = budgets.get(name);
  if (found !== undefined) return found;
  const budget = scoreBudgets(program, [name]).get(name) ?? null;
  budgets.set(name, budget);
  return budget;
}

/** `12.5`. */
export function decimalWords({ decimals, steps }: Decimal): string {
  const sign = steps < 0n ? '-' : '';
  const digits = (steps < 0n ? -steps : steps).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return rest === '' ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
}

/** `Any lead has 0 to 100 points`; null where it is not known. */
export function reachLine(snapshot: Snapshot, name: string): string | null {
  const budget = budgetOf(snapshot, name);
  if (budget === null) return null;
  const range = `${decimalWords(budget.lowest)} to ${decimalWords(budget.highest)}`;
  return reachWords(range, budget.isExact);
}
