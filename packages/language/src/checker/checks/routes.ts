// Routes.
import type { Checking } from '../checking.ts';
import { isKind } from '../names/names.ts';
import { checkArms } from './arms.ts';

/** A route has lines, and the last is `otherwise`. */
export function checkRoutes({ names, report }: Checking): void {
  for (const placed of names.declarations) {
    if (!isKind(placed, 'route')) continue;
    const { arms, name, keyword } = placed.node;
    if (arms.length === 0) {
      report(placed, 'route-empty', { name: name?.text ?? '' }, name?.span ?? keyword, { structural: true });
    } else checkArms(report, placed, arms, 'to');
  }
}
