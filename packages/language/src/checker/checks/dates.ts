// Dates of `until` and `reviewed`.
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { armsOf } from '../types/arms-of.ts';
import { ownershipsOf } from '../types/children.ts';
import { checkDay } from '../types/literals.ts';

/** They exist, in the years 1970 to 9999. */
export function checkDates({ report }: Checking, placed: Placed): void {
  for (const { until } of armsOf(placed.node)) if (until !== null) checkDay(report, placed, until.text, until.span);
  for (const { reviewed } of ownershipsOf(placed.node).flat()) {
    if (reviewed !== null) checkDay(report, placed, reviewed.text, reviewed.span);
  }
}
