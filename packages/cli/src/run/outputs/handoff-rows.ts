// Hand-offs of the decisions, for whoever sends: ids that went out before are to be dropped there.
import type { Decision, HandoffDecision } from '@funnel/bundle';
import type { Row } from '@funnel/data';

export const HANDOFF_FILE_COLUMNS = [
  'id',
  'lead',
  'handoff',
  'entry',
  'at',
  'to_kind',
  'to',
  'team',
  'passed_through',
  'facts',
  'notes',
  'reasons',
  'activities',
  'offers',
] as const;

/** A hand-off with the lead that it is about. */
export type HandoffRow = HandoffDecision & { readonly lead: string; readonly product: string | null };

export function handoffRows({ handoffs, lead, product }: Decision): readonly HandoffRow[] {
  return handoffs.map(handoff => ({ lead, product, ...handoff }));
}

/** As one row of CSV: lists of more than texts stand as JSON in one cell. */
export function handoffCells({ activities, facts, notes, product, reasons, to, ...row }: HandoffRow): Row {
  return {
    ...row,
    to_kind: to.kind,
    to: to.name,
    team: to.team,
    facts: JSON.stringify(Object.fromEntries(facts.map(({ fact, value }) => [fact, value]))),
    notes: JSON.stringify(notes),
    reasons: JSON.stringify(reasons),
    activities: JSON.stringify(activities),
  };
}
