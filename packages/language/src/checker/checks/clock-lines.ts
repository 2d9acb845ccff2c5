// What starts a clock and what meets it.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { checkTimesAt } from '../types/activities.ts';

/** An SLA starts in one way, and there is something that meets it. */
export function checkClockLines({ report }: Checking, placed: Placed<DeclarationOf<'sla'>>): void {
  const { lines, name, keyword } = placed.node;
  const span = name?.span ?? keyword;
  const [first, ...others] = lines.filter(line => line.kind === 'start');
  if (first === undefined) report(placed, 'start-missing', { name: name?.text ?? '' }, span, { structural: true });
  for (const other of others) {
    report(placed, 'start-twice', {}, other.span, {
      related: [{ note: 'first-here', at: placed, span: first!.span }],
    });
  }
  const met = lines.filter(line => line.kind === 'met');
  if (met.length === 0) report(placed, 'met-by-missing', { name: name?.text ?? '' }, span, { structural: true });
  for (const { times } of met) if (times !== null) checkTimesAt(report, placed, times, 'at least');
}
