// What a lead is ready for: the furthest open step, and the offers there that are still open to it.
import type { Content, ContentDecision, Offer } from '@funnel/bundle';
import { armOf } from './arms.ts';
import { type Case, inOrderOfFacts } from './case.ts';
import { anyOf, no, type Verdict, yes } from './kleene.ts';
import { exclusionOf } from './named.ts';
import { occurrencesOf } from './occurrences.ts';

interface Judged {
  readonly title: string;
  readonly isFor: Verdict;
  /** Of an offer with an unknown activity the verdict is unknown, and what it wants is told, but it is not taken. */
  readonly isTaken: Verdict;
}

function judge({ title, taken, when }: Offer, about: Case): Judged {
  return {
    title,
    isFor: when === null ? yes : armOf(when, about),
    isTaken: taken === null ? no : anyOf(occurrencesOf(taken, about).map(one => one.where)),
  };
}

function stepOf({ steps }: Content, about: Case): { place: number; wants: string[] } {
  const verdicts = steps.map(({ opens }) => (opens === null ? yes : armOf(opens, about)));
  const place = verdicts.findLastIndex(({ holds }) => holds === 'yes');
  return { place, wants: verdicts.slice(place + 1).flatMap(verdict => verdict.wants) };
}

/** Asked before the moves. */
export function contentOf(about: Case): ContentDecision | null {
  const { content } = about.rules;
  if (content === null || exclusionOf(about) !== null) return null;
  const { place, wants } = stepOf(content, about);
  const step = content.steps[place]!.name;
  const offers = content.offers.filter(offer => offer.step === step).map(offer => judge(offer, about));
  const left = offers.filter(({ isTaken }) => isTaken.holds !== 'yes');
  return {
    step,
    uncertain: inOrderOfFacts(about.rules, wants),
    offers: left.filter(({ isFor }) => isFor.holds === 'yes').map(({ title }) => title),
    taken: offers.filter(({ isTaken }) => isTaken.holds === 'yes').map(({ title }) => title),
    offers_uncertain: inOrderOfFacts(
      about.rules,
      left.flatMap(({ isFor, isTaken }) => [...isFor.wants, ...isTaken.wants]),
    ),
    next: content.steps[place + 1]?.name ?? null,
  };
}
