// Rules that people work by have owners.
import type { Checking } from '../checking.ts';
import { ownershipsOf } from '../types/children.ts';

/** Tells of a program with a name, and with gates or teams, in which no `owned by` stands. */
export function checkOwners({ names, report }: Checking): void {
  const { funnel, gates, teams } = names;
  if (funnel === null || gates.size + teams.size === 0 || names.lost.any) return;
  const owned = names.declarations.some(({ node }) =>
    ownershipsOf(node).some(lines => lines.some(({ kind }) => kind === 'owned')),
  );
  if (!owned) report(funnel, 'owners-missing', {}, funnel.node.name?.span ?? funnel.node.keyword);
}
