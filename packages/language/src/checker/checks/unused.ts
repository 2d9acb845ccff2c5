// What is declared and asked by nothing.

import type { Name } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';

/**
 * Tells of lists, params and segments that no condition names, of calendars that no clock counts by and teams that nothing goes
 * to. Personas may stand for their notes alone.
 */
export function checkUnused({ names, references, report }: Checking): void {
  const used = new Set(references.map(({ to }) => to));
  const tell = (kind: 'list' | 'param' | 'segment' | 'calendar' | 'team', declared: ReadonlyMap<string, Placed>) => {
    for (const [name, placed] of declared) {
      if (used.has(`${kind}/${name}`) || names.lost.names(name)) continue;
      report(placed, 'unused', { construct: kind, name }, (placed.node as { name: Name }).name.span);
    }
  };
  tell('list', names.lists);
  tell('param', names.params);
  const segments = [...names.segments].filter(([, { node }]) => node.construct === 'segment');
  tell('segment', new Map(segments));
  tell('calendar', names.calendars);
  tell('team', names.teams);
}
