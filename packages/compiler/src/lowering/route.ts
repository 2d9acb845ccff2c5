// `route`: which team, in the order the arms stand.
import type { Route } from '@funnel/bundle';
import type { DeclarationOf } from '@funnel/language';
import { lowerArm } from './arm.ts';
import type { Lowering } from './lowering.ts';

export function lowerRoute(lowering: Lowering, name: string, { label, arms }: DeclarationOf<'route'>): Route {
  return {
    name,
    label: label?.value ?? null,
    arms: arms.map(({ team, arm }) => ({ team: team.text, ...lowerArm(lowering, arm) })),
  };
}
