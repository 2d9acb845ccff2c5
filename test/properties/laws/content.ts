// Content: an offer is open or taken, never both; and what was taken is offered no more.
import type { Content, ContentDecision, RawRecord } from '@funnel/bundle';
import { decisionOf, type Law, type Subject } from './subject.ts';

function ofItsStep({ steps, offers }: Content, told: ContentDecision): string | null {
  const place = steps.findIndex(({ name }) => name === told.step);
  if (place === -1) return `${told.step} is no step`;
  if (told.next !== (steps[place + 1]?.name ?? null)) return `${told.next} is not behind ${told.step}`;
  const here = offers.filter(({ step }) => step === told.step);
  for (const list of [told.offers, told.taken]) {
    const places = list.map(title => here.findIndex(offer => offer.title === title));
    if (places.includes(-1)) return `some of ${list} are not of the step`;
    if (places.some((one, index) => index > 0 && one <= places[index - 1]!)) return `${list} are out of order`;
  }
  const both = told.offers.find(title => told.taken.includes(title));
  if (both !== undefined) return `${both} is open and taken`;
  const missing = here.find(
    ({ title, when, taken }) => when === null && taken === null && !told.offers.includes(title),
  );
  return missing === undefined ? null : `${missing.title} is for all for ever, and not open`;
}

/** The first open offer with what takes it, whatever that is like. */
function taking({ bundle, raw, asOf }: Subject, told: ContentDecision): { title: string; raw: RawRecord } | null {
  const { rules } = bundle;
  const offer = rules.content!.offers.find(
    ({ title, taken }) => told.offers.includes(title) && taken !== null && taken.where === null,
  );
  if (offer === undefined) return null;
  const { activity, by } = offer.taken!;
  const type = rules.activities.find(one => (activity === null ? one.by === by : one.name === activity));
  if (type === undefined) return null;
  const now = { type: type.event, at: new Date(asOf).toISOString() };
  return { title: offer.title, raw: { ...raw, activities: [...(raw.activities ?? []), now] } };
}

export const offersAreOpenOrTaken: Law = subject => {
  const { content } = subject.bundle.rules;
  const before = decisionOf(subject);
  if (before.content === null)
    return content === null || before.excluded !== null ? null : 'there is content, and none is told';
  if (content === null || before.excluded !== null) return 'content is told where there is none';
  const wrong = ofItsStep(content, before.content);
  if (wrong !== null) return wrong;
  const took = taking(subject, before.content);
  if (took === null) return null;
  const after = decisionOf(subject, { raw: took.raw }).content;
  // What was taken can lead a step on, or exclude the lead.
  if (after?.step !== before.content.step) return null;
  return after.offers.includes(took.title) || !after.taken.includes(took.title)
    ? `${took.title} was taken, and is offered`
    : null;
};
