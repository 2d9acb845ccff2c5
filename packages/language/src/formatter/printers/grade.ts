// `grade priority { band hot when … }`.
import type { GradeDeclaration } from '../../syntax/nodes/declaration.ts';
import { type Line, line } from '../line.ts';
import { armGaps } from './condition.ts';
import { withOwners } from './ownership.ts';

export const printGrade = (node: GradeDeclaration): Line =>
  line(
    node,
    [],
    withOwners(
      node.ownership,
      node.bands.map(band => line(band, armGaps(band.arm))),
    ),
  );
