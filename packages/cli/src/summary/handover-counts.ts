// How far the content of a run's leads is, and which hand-offs are to be sent.
import type { Bundle, Decision } from '@funnel/bundle';
import { count } from './count.ts';

export interface HandoverTally {
  /** Leads by the furthest open step, and of these those without an open offer. */
  readonly steps: Map<string, { leads: number; deadEnds: number }>;
  /** Leads to whom each offer is open, by title. */
  readonly offers: Map<string, number>;
  /** By hand-off. */
  readonly handoffs: Map<string, number>;
}

export function emptyHandover({ rules }: Bundle): HandoverTally {
  const steps = rules.content?.steps ?? [];
  return {
    steps: new Map(steps.map(({ name }) => [name, { leads: 0, deadEnds: 0 }])),
    offers: new Map((rules.content?.offers ?? []).map(({ title }) => [title, 0])),
    handoffs: new Map(rules.handoffs.map(({ name }) => [name, 0])),
  };
}

export function addHandover(tally: HandoverTally, { content, handoffs }: Decision): void {
  for (const { handoff } of handoffs) count(tally.handoffs, handoff);
  const step = content === null ? undefined : tally.steps.get(content.step);
  if (content === null || step === undefined) return;
  step.leads += 1;
  if (content.offers.length === 0) step.deadEnds += 1;
  for (const title of content.offers) count(tally.offers, title);
}
