// Rules that people work by have owners.
import type { Together } from '../checking.ts';

/** Tells of a program with a name, and with gates or teams, in which no `owned by` stands. */
export function checkOwners({ names, report }: Together): void {
  const { funnel, gates, teams } = names;
  if (funnel === null || gates.size + teams.size === 0 || names.lost.any) return;
  if (names.owners.length === 0) report(funnel, 'owners-missing', {}, funnel.node.name?.span ?? funnel.node.keyword);
}
