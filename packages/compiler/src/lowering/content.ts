// `content`: steps and offers, both in the order they stand.
import type { Content } from '@funnel/bundle';
import { contentOffers, contentSteps, type DeclarationOf } from '@funnel/language';
import { lowerOccurrence } from '../conditions/occurrence.ts';
import { lowerWhen } from './arm.ts';
import type { Lowering } from './lowering.ts';

export function lowerContent(lowering: Lowering, node: DeclarationOf<'content'>): Content {
  return {
    steps: contentSteps(node).map(({ name, label, opens }) => ({
      name: name.text,
      label: label?.value ?? null,
      opens: opens === null ? null : lowerWhen(lowering, opens),
    })),
    offers: contentOffers(node).map(({ title, step, taken, when }) => ({
      title: title.value,
      step: step.text,
      taken: taken === null ? null : lowerOccurrence(lowering, taken, null),
      when: when === null ? null : lowerWhen(lowering, when),
    })),
  };
}
