// Content as a decision shows it: where the lead is, and what is open to it there.
import type { ContentDecision } from '@funnel/bundle';
import { furthestStep, isMeant, isOpen, isTaken } from '../interpret/content.ts';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import type { OfferRow } from '../tables/content.ts';
import { TRUE, UNKNOWN } from '../tables/rows.ts';
import { wantsOfOccurrence } from '../wants/conditions.ts';
import type { Wanting } from '../wants/mode.ts';
import { wantsOfArm } from '../wants/parts.ts';
import { wanted } from '../wants/wanted.ts';

/** null without content, and for an excluded lead. `state` is that of the history as given. */
export function contentDecision(state: State): ContentDecision | null {
  const { content } = state.tables;
  if (content === null || isExcluded(state)) return null;
  const { steps } = content;
  const place = furthestStep(content, state);
  const { name, offers } = steps[place]!;
  const titles = (which: (offer: OfferRow) => boolean) => offers.filter(which).map(({ title }) => title);
  return {
    step: name,
    uncertain: wanted(state, wanting => {
      for (const { opens } of steps.slice(place + 1)) if (opens !== null) wantsOfArm(opens, wanting);
    }),
    offers: titles(offer => isOpen(offer, state)),
    taken: titles(offer => isTaken(offer, state) === TRUE),
    offers_uncertain: wanted(state, wanting => {
      for (const offer of offers) wantsOfOffer(offer, wanting);
    }),
    next: steps[place + 1]?.name ?? null,
  };
}

function wantsOfOffer(offer: OfferRow, wanting: Wanting): void {
  const { state } = wanting;
  const taken = isTaken(offer, state);
  if (taken === TRUE) return;
  if (offer.when !== null && isMeant(offer, state) === UNKNOWN) wantsOfArm(offer.when, wanting);
  if (offer.taken !== null && taken === UNKNOWN) wantsOfOccurrence(offer.taken, wanting);
}
