// How far a lead has come in content, and what of it is open to the lead.
import type { ContentRow, OfferRow } from '../tables/content.ts';
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../tables/rows.ts';
import { armHolds } from './arms.ts';
import { tally } from './occurring.ts';
import type { State } from './state.ts';

/** The place of the furthest open step, even if one before it is closed. The first is always open. */
export function furthestStep({ steps }: ContentRow, state: State): number {
  return Math.max(
    0,
    steps.findLastIndex(({ opens }) => opens === null || armHolds(opens, state) === TRUE),
  );
}

/** Whether an activity took the offer, whatever else is forgotten. */
export function isTaken({ taken }: OfferRow, state: State): Kleene {
  if (taken === null) return FALSE;
  const { sure, open } = tally(taken, state);
  return sure > 0 ? TRUE : open > 0 ? UNKNOWN : FALSE;
}

/** Whether the offer is for this lead, taken or not. */
export function isMeant({ when }: OfferRow, state: State): Kleene {
  return when === null ? TRUE : armHolds(when, state);
}

/** Whether the lead can be offered it now. */
export function isOpen(offer: OfferRow, state: State): boolean {
  return isTaken(offer, state) !== TRUE && isMeant(offer, state) === TRUE;
}
