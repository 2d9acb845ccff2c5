// What ended with a day that has passed.
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { armsOf } from '../types/arms-of.ts';
import { dayOf } from '../values/day.ts';

/** Tells of `until` days before the one as of which the program is looked at: the arm holds for all of its last day, in UTC. */
export function checkEndings({ asOfDay, report }: Checking, placed: Placed): void {
  if (asOfDay === null) return;
  for (const { until } of armsOf(placed.node)) {
    const last = until === null ? null : dayOf(until.text);
    if (until !== null && typeof last === 'number' && asOfDay > last)
      report(placed, 'until-passed', { day: until.text }, until.span);
  }
}
