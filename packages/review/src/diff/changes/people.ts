// `team` and `route`: who takes a lead, and in which order.
import type { Route, RouteArm, Team } from '@funnel/bundle';
import { noted, type Sides, told } from '../change.ts';
import { explained, type FieldTable } from '../field-changes.ts';
import { thing } from '../thing.ts';
import { conditionChanges, untilChanges } from './asked.ts';
import { declarationChanges, lineChanges, type OfDeclaration } from './lists.ts';

const TEAM: FieldTable<Team> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('team', nodes.after), before, after })],
};

const ARM: FieldTable<RouteArm> = {
  team: (_, __, nodes) => [told('route-team', nodes)],
  when: (before, after, nodes) => conditionChanges(thing('route arm', nodes.after), before, after),
  until: (before, after, nodes) => untilChanges(thing('route arm', nodes.after), before, after),
};

const ROUTE: FieldTable<Route> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('route', nodes.after), before, after })],
  arms: (before, after, _, sides) => {
    const pairing = {
      by: [
        (arm: RouteArm) => JSON.stringify(arm),
        ({ when }: RouteArm) => JSON.stringify(when),
        ({ team }: RouteArm) => team,
      ],
    };
    return lineChanges(
      { kind: 'route arm', pairing, table: ARM, line: () => null, ordered: true },
      { before, after },
      sides,
    );
  },
  work: (_, __, nodes) => [told('work', nodes)],
};

export function teamChanges(sides: Sides): readonly OfDeclaration[] {
  return declarationChanges('team', TEAM, { before: sides.before.rules.teams, after: sides.after.rules.teams }, sides);
}

export function routeChanges(sides: Sides): readonly OfDeclaration[] {
  return declarationChanges(
    'route',
    ROUTE,
    { before: sides.before.rules.routes, after: sides.after.rules.routes },
    sides,
  );
}
