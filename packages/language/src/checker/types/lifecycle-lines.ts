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

const named = new WeakMap<DeclarationOf<'lifecycle'>, ReadonlyMap<string, StageNode>>();

/** The stage of a name; the first one where there are several. */
export function stageNamed(lifecycle: DeclarationOf<'lifecycle'>, name: string): StageNode | undefined {
  let stages = named.get(lifecycle);
  if (stages === undefined) {
    stages = new Map(
      stagesOf(lifecycle)
        .toReversed()
        .map(stage => [stage.name.text, stage]),
    );
    named.set(lifecycle, stages);
  }
  return stages.get(name);
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
