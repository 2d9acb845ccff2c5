// `persona economic_buyer when … { note … }` and `segment enterprise when …`.
import type { SegmentDeclaration } from '../../syntax/nodes/declaration.ts';
import { type Line, line } from '../line.ts';
import { lineCondition } from './condition.ts';
import { withOwners } from './ownership.ts';

export const printSegment = (node: SegmentDeclaration): Line =>
  line(
    node,
    lineCondition(node.when),
    withOwners(
      node.ownership,
      node.notes.map(note => line(note)),
    ),
  );
