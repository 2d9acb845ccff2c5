// With `lead per …`: which product a record is about, and which of its rows are about another.
import type { DataProblem, Datum, Field, Rules } from '@funnel/bundle';
import type { Fact } from './facts.ts';
import { readValue } from './reading.ts';
import { show } from './show.ts';

type Report = (code: DataProblem['code'], fact: string, value: string | null) => void;

function fieldOf({ lead }: Rules): Field | null {
  return lead.fields.find(field => field.name === lead.per) ?? null;
}

/** null without `lead per …`, and where the record does not say. */
export function productOf(rules: Rules, fields: ReadonlyMap<string, Fact>): string | null {
  const field = fieldOf(rules);
  return field === null ? null : (fields.get(field.name) as string | null);
}

/** Whether a row counts: one that names no product does. One that names what nobody declared is told and does not. */
export function isAboutIt(rules: Rules, product: string | null, named: Datum, report: Report): boolean {
  const field = fieldOf(rules);
  if (field === null) return true;
  const { fact, problem } = readValue(field, named);
  if (problem !== null) report(problem, field.name, show(named));
  return problem === null && (fact === null || fact === product);
}
