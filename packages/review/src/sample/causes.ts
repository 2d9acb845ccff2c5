// What is wrong with the data by itself, so that what only follows from it is not told again.
import type { RuleLine } from '@funnel/language';
import type { ValueFacts } from './facts/value-facts.ts';
import { factOf, type Inquiry } from './inquiry.ts';

type Known = Pick<Inquiry, 'facts' | 'files' | 'program' | 'thresholds'>;

/** Whether no file of leads has a column for the field. */
export function isColumnless({ files }: Pick<Inquiry, 'files'>, field: string): boolean {
  return files.columns.length > 0 && files.columns.every(({ absent }) => absent.includes(field));
}

/** Whether enough records were seen, and too many of them lack the fact. */
export function isMostlyEmpty({ empty, of }: ValueFacts, { leastLeads, mostlyEmpty }: Inquiry['thresholds']): boolean {
  return of >= leastLeads && empty * 100 > of * mostlyEmpty;
}

/** Whether activities were read, and none of them is of this type. */
export function isUnsent(inquiry: Known, activity: string): boolean {
  const { facts, files, thresholds } = inquiry;
  return files.activities && rowsOf(inquiry) >= thresholds.leastLeads && facts.activities.get(activity) === 0;
}

/** How many activities the data have, of whatever type. */
export function rowsOf({ facts, files }: Pick<Known, 'facts' | 'files'>): number {
  return [...facts.activities.values(), ...files.unknownTypes.values()].reduce((sum, each) => sum + each, 0);
}

/** Whether a line cannot do much because of the data alone, its personas and segments included. */
export function isExplained(inquiry: Inquiry, line: RuleLine): boolean {
  const { facts, files, lines, thresholds } = inquiry;
  const read = [
    line,
    ...lines.filter(({ construct, name }) => construct === 'segment' && line.segments.includes(name)),
  ];
  return read.some(
    each =>
      each.activities.some(activity => !files.activities || facts.activities.get(activity) === 0) ||
      each.facts.some(fact => {
        const values = facts.values.get(factOf(fact));
        const missing = fact.activity === null && isColumnless(inquiry, fact.field.name.text);
        return missing || (values !== undefined && !fact.presence && isMostlyEmpty(values, thresholds));
      }),
  );
}
