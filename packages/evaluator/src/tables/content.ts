// Content as tables: steps by place, each with what is offered there.
import type { Content, ContentStep, Offer } from '@funnel/bundle';
import type { Scope } from './names.ts';
import type { ArmRow } from './parts.ts';
import { resolveOccurrence } from './resolve-occurrence.ts';
import { resolveWhen } from './resolve-score.ts';
import type { OccurrenceRow } from './rows.ts';

/** In source order. */
export interface ContentRow {
  readonly steps: readonly ContentStepRow[];
}

export interface ContentStepRow {
  readonly name: string;
  /** null: always. */
  readonly opens: ArmRow | null;
  readonly offers: readonly OfferRow[];
}

export interface OfferRow {
  readonly title: string;
  /** null: it is never taken. */
  readonly taken: OccurrenceRow | null;
  /** null: it is for everybody. */
  readonly when: ArmRow | null;
}

export function resolveContent({ steps, offers }: Content, scope: Scope): ContentRow {
  return {
    steps: steps.map(({ name, opens }: ContentStep) => ({
      name,
      opens: opens === null ? null : resolveWhen(opens, scope),
      offers: offers.filter(({ step }) => step === name).map(offer => resolveOffer(offer, scope)),
    })),
  };
}

function resolveOffer({ title, taken, when }: Offer, scope: Scope): OfferRow {
  return {
    title,
    taken: taken === null ? null : resolveOccurrence(taken, scope),
    when: when === null ? null : resolveWhen(when, scope),
  };
}

/** Every condition of content. */
export function armsOfContent(content: ContentRow | null): readonly ArmRow[] {
  const steps = content?.steps ?? [];
  return [...steps.map(({ opens }) => opens), ...offersOf(content).map(({ when }) => when)].filter(arm => arm !== null);
}

/** What takes its offers. */
export function occurrencesOfContent(content: ContentRow | null): readonly OccurrenceRow[] {
  return offersOf(content).flatMap(({ taken }) => (taken === null ? [] : [taken]));
}

function offersOf(content: ContentRow | null): readonly OfferRow[] {
  return (content?.steps ?? []).flatMap(({ offers }) => offers);
}
