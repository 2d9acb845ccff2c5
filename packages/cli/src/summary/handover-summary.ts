// Content and hand-offs of a run, as plain data.
import type { Bundle } from '@funnel/bundle';
import { inSourceOrder } from '@funnel/explain';
import type { HandoverTally } from './handover-counts.ts';
import type { Counted, Named } from './named.ts';

export interface ContentStepSummary extends Named {
  /** Leads that are there. */
  readonly leads: number;
  /** Of these, those without an open offer. */
  readonly dead_ends: number;
}

export interface HandoverSummary {
  /** In the order of the content; empty where the program has none. */
  readonly content: readonly ContentStepSummary[];
  /** Leads to whom each offer is open, by title, in the order of the content. */
  readonly offers: readonly Counted[];
  /** Hand-offs to send; those that went out before are among them. */
  readonly handoffs: readonly (Named & { readonly count: number })[];
}

export function handoverSummary(bundle: Bundle, tally: HandoverTally): HandoverSummary {
  const { content, handoffs } = bundle.rules;
  return {
    content: (content?.steps ?? []).map(({ label, name }) => {
      const { deadEnds, leads } = tally.steps.get(name)!;
      return { name, label, leads, dead_ends: deadEnds };
    }),
    offers: (content?.offers ?? []).map(({ title }) => ({ name: title, count: tally.offers.get(title) ?? 0 })),
    handoffs: inSourceOrder(bundle, 'handoff', handoffs).map(({ label, name }) => ({
      name,
      label,
      count: tally.handoffs.get(name) ?? 0,
    })),
  };
}
