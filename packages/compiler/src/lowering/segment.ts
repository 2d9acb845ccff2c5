// `persona` and `segment`, and `exclude`: named conditions.
import type { Exclusion, Segment } from '@funnel/bundle';
import type { DeclarationOf } from '@funnel/language';
import { lowerCondition } from '../conditions/lower-condition.ts';
import type { Lowering } from './lowering.ts';

export function lowerSegment(lowering: Lowering, name: string, node: DeclarationOf<'segment'>): Segment {
  return {
    name,
    construct: node.construct,
    label: node.label?.value ?? null,
    when: lowerCondition(lowering, node.when),
    notes: node.notes.map(({ title, text }) => ({ title: title.value, text: text.value })),
  };
}

export function lowerExclusion(lowering: Lowering, { label, when }: DeclarationOf<'exclude'>): Exclusion {
  return { label: label?.value ?? '', when: lowerCondition(lowering, when) };
}
