// What the lines of content, hand-offs and targets hold.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { ArmNode, OccurrenceNode } from '../../syntax/nodes/expression.ts';
import type {
  ContentLine,
  HandoffLine,
  OfferNode,
  StepNode,
  TargetLine,
} from '../../syntax/nodes/handover-declarations.ts';

/** The steps of the content, in the order they stand. */
export function contentSteps({ lines }: DeclarationOf<'content'>): readonly StepNode[] {
  return lines.filter(line => line.kind === 'step');
}

/** The offers of the content, in the order they stand. */
export function contentOffers({ lines }: DeclarationOf<'content'>): readonly OfferNode[] {
  return lines.filter(line => line.kind === 'offer');
}

/** The arms of a line of content, of at most one. */
export function contentArms(line: ContentLine): readonly ArmNode[] {
  const arm = line.kind === 'step' ? line.opens : line.when;
  return arm === null ? [] : [arm];
}

/** The activity by which an offer is taken. */
export function takenBy(line: ContentLine): readonly OccurrenceNode[] {
  return line.kind === 'offer' && line.taken !== null ? [line.taken] : [];
}

/** The lines of a hand-off of one kind, in the order they stand. */
export function handoffLines<K extends HandoffLine['kind']>(
  { lines }: DeclarationOf<'handoff'>,
  kind: K,
): readonly Extract<HandoffLine, { kind: K }>[] {
  return lines.filter((line): line is Extract<HandoffLine, { kind: K }> => line.kind === kind);
}

/** The lines of a target of one kind, in the order they stand. */
export function targetLines<K extends TargetLine['kind']>(
  { lines }: DeclarationOf<'target'>,
  kind: K,
): readonly Extract<TargetLine, { kind: K }>[] {
  return lines.filter((line): line is Extract<TargetLine, { kind: K }> => line.kind === kind);
}

/** The activity that a measure counts. */
export function measuredActivity({ goal }: DeclarationOf<'measure'>): readonly OccurrenceNode[] {
  return goal?.kind === 'with' ? [goal.of] : [];
}
