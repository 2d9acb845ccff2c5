// The stages and moves of a lifecycle.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { MoveNode, StageMark, StageNode } from '../../syntax/nodes/time-declarations.ts';

/** Its stages, in the order they stand. */
export function stagesOf({ lines }: DeclarationOf<'lifecycle'>): readonly StageNode[] {
  return lines.filter(line => line.kind === 'stage');
}

/** Its moves, in the order they stand. */
export function movesOf({ lines }: DeclarationOf<'lifecycle'>): readonly MoveNode[] {
  return lines.filter(line => line.kind === 'move');
}

/** The mark of a stage, where it has it. */
export function markOf<K extends StageMark['kind']>(
  { marks }: StageNode,
  kind: K,
): (StageMark & { readonly kind: K }) | undefined {
  return marks.find((mark): mark is StageMark & { readonly kind: K } => mark.kind === kind);
}

/** Has the stage the mark? */
export function isMarked(stage: StageNode | undefined, kind: StageMark['kind']): boolean {
  return stage?.marks.some(mark => mark.kind === kind) ?? false;
}
