// `param mql_bar normally 40 { use 60 when … }`.
import type { ParamDeclaration } from '../../syntax/nodes/declaration.ts';
import { type Line, line } from '../line.ts';
import { armGaps } from './condition.ts';
import { withOwners } from './ownership.ts';

export const printParam = (node: ParamDeclaration): Line =>
  line(
    node,
    [],
    withOwners(
      node.ownership,
      node.overrides.map(each => line(each, armGaps(each.arm))),
    ),
  );
