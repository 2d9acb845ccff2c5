// `team sdr { people 8 … }`.
import type { TeamDeclaration } from '../../syntax/nodes/time-declarations.ts';
import { type Line, line } from '../line.ts';
import { withOwners } from './ownership.ts';

export const printTeam = (node: TeamDeclaration): Line =>
  line(
    node,
    [],
    withOwners(
      node.ownership,
      node.lines.map(each => line(each)),
    ),
  );
