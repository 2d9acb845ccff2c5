// `target q1 { book … deal … rate … }`.
import type { TargetDeclaration } from '../../syntax/nodes/handover-declarations.ts';
import { type Line, line } from '../line.ts';
import { armGaps } from './condition.ts';
import { withOwners } from './ownership.ts';

export const printTarget = (node: TargetDeclaration): Line =>
  line(
    node,
    [],
    withOwners(
      node.ownership,
      node.lines.map(each => line(each, each.kind === 'only' ? armGaps(each.arm) : [])),
    ),
  );
