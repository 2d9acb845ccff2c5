// Routes.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { checkArms } from './arms.ts';

/** A route has lines, and the last is `otherwise`. */
export function checkRoutes({ report }: Checking, placed: Placed<DeclarationOf<'route'>>): void {
  const { arms, name, keyword } = placed.node;
  if (arms.length === 0) {
    report(placed, 'route-empty', { name: name?.text ?? '' }, name?.span ?? keyword, { structural: true });
  } else checkArms(report, placed, arms, 'to');
}
