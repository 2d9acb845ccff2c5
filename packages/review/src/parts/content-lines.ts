// Content for its reasons: what opens each step, and whom the offers of the step where the lead is are for.
import type { Bundle, ContentDecision, Decision, Offer } from '@funnel/bundle';
import type { Line } from './gate-lines.ts';
import { REASON_WORDS } from './reason-words.ts';

/** The steps with a condition, then the offers of the step taken. */
export function contentLines({ rules, about }: Bundle, { content }: Decision): Line[] {
  if (rules.content === null || content === null) return [];
  const texts = new Map(about.content.map(each => [each.key, each.text]));
  const { steps, offers } = rules.content;
  return [
    ...steps.map(({ name, opens }) => ({
      text: texts.get(`step/${name}`) ?? `step ${name}`,
      outcome: content.step === name ? REASON_WORDS.taken : '',
      condition: opens?.when ?? null,
    })),
    ...offers
      .filter(({ step }) => step === content.step)
      .map(offer => ({
        text: texts.get(`offer/${offer.title}`) ?? `offer ${JSON.stringify(offer.title)}`,
        outcome: outcomeOf(offer, content),
        condition: offer.when?.when ?? null,
      })),
  ];
}

function outcomeOf({ title }: Offer, { offers, taken }: ContentDecision): string {
  if (offers.includes(title)) return REASON_WORDS.offered;
  return taken.includes(title) ? REASON_WORDS.taken : REASON_WORDS.notOffered;
}
