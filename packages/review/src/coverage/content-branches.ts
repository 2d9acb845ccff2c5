// The branches of content: what opens each step, whom an offer is for, and what takes it.
import type { Bundle, Content, ContentDecision, ContentStep, Offer } from '@funnel/bundle';
import { BOTH, type BranchPoint, declared, type Seen, type Side } from './branch-point.ts';
import { variant } from './variants.ts';

/** In source order, the offers behind the steps. */
export function contentBranches(bundle: Bundle): BranchPoint[] {
  const { content } = bundle.rules;
  if (content === null) return [];
  return [
    ...content.steps.slice(1).map(step => opening(bundle, step)),
    ...content.offers.flatMap(offer => [
      ...(offer.when === null ? [] : [meant(bundle, offer)]),
      ...(offer.taken === null ? [] : [taking(bundle, offer)]),
    ]),
  ];
}

/** A first step that opens by itself. */
const FIRST: ContentStep = { name: '', label: null, opens: null };

/** Every step is asked of every lead that has content, whatever is further. */
function opening(bundle: Bundle, step: ContentStep): BranchPoint {
  const alone: Content = { steps: [FIRST, step], offers: [] };
  return point(
    bundle,
    `step/${step.name}`,
    '',
    () => true,
    alone,
    found => (found.step === step.name ? 'yes' : sideOf(found.uncertain)),
  );
}

function meant(bundle: Bundle, offer: Offer): BranchPoint {
  return point(bundle, `offer/${offer.title}`, ' when', isAt(offer), offering({ ...offer, taken: null }), found =>
    found.offers.length > 0 ? 'yes' : sideOf(found.offers_uncertain),
  );
}

function taking(bundle: Bundle, offer: Offer): BranchPoint {
  return point(bundle, `offer/${offer.title}`, ' taken', isAt(offer), offering({ ...offer, when: null }), found =>
    found.taken.length > 0 ? 'yes' : sideOf(found.offers_uncertain),
  );
}

/** An offer is asked of the leads of its step only. */
function isAt({ step }: Offer): (content: ContentDecision) => boolean {
  return content => content.step === step;
}

/** The offer by itself, in a step that is open to all. */
function offering(offer: Offer): Content {
  return { steps: [{ ...FIRST, name: offer.step }], offers: [offer] };
}

function sideOf(wanted: readonly string[]): Side {
  return wanted.length > 0 ? 'unknown' : 'no';
}

/** What one part of content comes to by itself, for leads that come to it. */
function point(
  bundle: Bundle,
  key: string,
  branch: string,
  comes: (content: ContentDecision) => boolean,
  content: Content,
  side: (found: ContentDecision) => Side,
): BranchPoint {
  const about = bundle.about.content.find(each => each.key === key);
  const decide = variant(bundle, rules => ({ ...rules, content, handoffs: [] }));
  const took = (seen: Seen): readonly Side[] => {
    if (seen.decision.content === null || !comes(seen.decision.content)) return [];
    const found = decide(seen).content;
    return found === null ? [] : [side(found)];
  };
  const text = `${about?.text ?? key.replace('/', ' ')}${branch === ' taken' ? ' (is taken)' : ''}`;
  return { id: `content/${key}${branch}`, text, place: about?.at ?? declared(bundle, 'content'), sides: BOTH, took };
}
