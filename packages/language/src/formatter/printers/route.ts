// `route owner { to sdr when … work by … }`.
import type { RouteDeclaration } from '../../syntax/nodes/time-declarations.ts';
import { type Line, line } from '../line.ts';
import { armGaps } from './condition.ts';
import { withOwners } from './ownership.ts';

export const printRoute = (node: RouteDeclaration): Line =>
  line(
    node,
    [],
    withOwners(node.ownership, [
      ...node.arms.map(each => line(each, armGaps(each.arm))),
      ...node.work.map(each => line(each)),
    ]),
  );
