// The clauses of content.
import type { Content, ContentStep, Offer, Rules } from '@funnel/bundle';
import { type Clause, mapSame } from './clause.ts';

function stepClause(name: string, change: (step: ContentStep) => ContentStep): Clause {
  return contentClause(name, content => {
    const steps = mapSame(content.steps, change);
    return steps === content.steps ? content : { ...content, steps };
  });
}

function offerClause(name: string, change: (offer: Offer) => Offer): Clause {
  return contentClause(name, content => {
    const offers = mapSame(content.offers, change);
    return offers === content.offers ? content : { ...content, offers };
  });
}

function contentClause(name: string, change: (content: Content) => Content): Clause {
  return {
    name,
    remove: rules => {
      if (rules.content === null) return rules;
      const content = change(rules.content);
      return content === rules.content ? rules : { ...rules, content };
    },
  };
}

/** Nor is it suggested then. */
function withoutContent(rules: Rules): Rules {
  if (rules.content === null) return rules;
  return { ...rules, content: null, handoffs: rules.handoffs.map(one => ({ ...one, suggest_content: false })) };
}

const never = { when: { kind: 'constant', value: false }, until: null } as const;

export const contentClauses: readonly Clause[] = [
  { name: 'content', remove: withoutContent },
  stepClause('step … opens when', step => (step.opens === null ? step : { ...step, opens: never })),
  contentClause('offer', content =>
    content.offers.length === 0 ? content : { ...content, offers: content.offers.slice(1) },
  ),
  offerClause('taken on', offer => (offer.taken === null ? offer : { ...offer, taken: null })),
  offerClause('where of taken on', offer =>
    (offer.taken?.where ?? null) === null ? offer : { ...offer, taken: { ...offer.taken!, where: null } },
  ),
  offerClause('when of an offer', offer => (offer.when === null ? offer : { ...offer, when: null })),
];
