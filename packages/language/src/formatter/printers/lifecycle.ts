// `lifecycle { stage … move … }`.
import type { LifecycleDeclaration, LifecycleLine, MoveNode, StageNode } from '../../syntax/nodes/time-declarations.ts';
import { before, clause, type Line, line } from '../line.ts';
import { armGaps, clauseBehind } from './condition.ts';
import { withOwners } from './ownership.ts';

function printMove(move: MoveNode): Line {
  const end = move.when?.span ?? move.after?.span ?? move.byHand ?? move.to.span;
  return line(move, [
    ...(move.when === null || move.after === null ? [] : [before(move.when.span, clause)]),
    ...armGaps(move.when),
    ...clauseBehind(end, move.because),
  ]);
}

type LineOf<K extends LifecycleLine['kind']> = Extract<LifecycleLine, { kind: K }>;

const printers: { readonly [K in LifecycleLine['kind']]: (node: LineOf<K>) => Line } = {
  stage: (stage: StageNode) => line(stage),
  move: printMove,
};

function printLine<K extends LifecycleLine['kind']>(node: LineOf<K>): Line {
  return (printers[node.kind as K] as (node: LineOf<K>) => Line)(node);
}

export const printLifecycle = (node: LifecycleDeclaration): Line =>
  line(node, [], withOwners(node.ownership, node.lines.map(printLine)));
