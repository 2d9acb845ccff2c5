// Who gets something: a team, a route, or somebody whom only the runtime knows.
import type { Recipient } from '@funnel/bundle';
import type { RecipientNode } from '@funnel/language';
import type { Lowering } from './lowering.ts';

/** A bare name is a team or a route; they share their names. */
export function lowerRecipient({ program }: Lowering, node: RecipientNode): Recipient {
  if (node.kind === 'text') return { kind: 'role', name: node.text.value };
  return { kind: program.teams.has(node.name.text) ? 'team' : 'route', name: node.name.text };
}
