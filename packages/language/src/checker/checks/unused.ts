// What is declared and asked by nothing.

import type { Name } from '../../syntax/nodes/node.ts';
import type { Together } from '../checking.ts';
import type { Placed } from '../model.ts';

/**
 * Tells of lists, params and segments that no condition names, of calendars that no clock counts by and teams that nothing goes
 * to. Personas may stand for their notes alone.
 */
export function checkUnused({ names, uses, report }: Together): void {
  const tell = (kind: 'list' | 'param' | 'segment' | 'calendar' | 'team', declared: ReadonlyMap<string, Placed>) => {
    for (const [name, placed] of declared) {
      if (placed.node.kind === 'segment' && placed.node.construct === 'persona') continue;
      if (uses.has(`${kind}/${name}`) || names.lost.names(name)) continue;
      report(placed, 'unused', { construct: kind, name }, (placed.node as { name: Name }).name.span);
    }
  };
  tell('list', names.lists);
  tell('param', names.params);
  tell('segment', names.segments);
  tell('calendar', names.calendars);
  tell('team', names.teams);
}
