// A program says once what it knows of a lead.
import type { Checking } from '../checking.ts';

/** The lead has fields; one lead is one journey. That there is a `lead` at all is told by `missingLead`. */
export function checkLead({ names, report }: Checking): void {
  if (names.lead === null) return;
  const { node } = names.lead;
  if (node.fields.length === 0) report(names.lead, 'lead-empty', {}, node.keyword, { structural: true });
  if (node.per !== null) report(names.lead, 'lead-per-not-available', { name: node.per.text }, node.per.span);
}
