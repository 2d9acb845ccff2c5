// Which team the lead goes to, and why; and where it stands in the queue there.
import type { Route } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { capital, joined } from '../wording/lists.ts';
import { called } from '../wording/names.ts';
import { wantWords } from '../wording/wants.ts';
import { failingWords, holdingWords } from './decisive.ts';
import { inSourceOrder } from './order.ts';
import { queueLines } from './queue.ts';

export function routeSection(matter: Matter): readonly ExplanationSection[] {
  const routes = inSourceOrder(matter.bundle, 'route', matter.bundle.rules.routes);
  const lines = routes.flatMap(route => routeLines(matter, route));
  if (lines.length === 0) return [];
  const title = routes.length === 1 ? 'Route' : 'Routes';
  return [{ kind: 'route', name: null, title, summary: null, meter: null, lines }];
}

function routeLines(matter: Matter, route: Route): readonly ExplanationLine[] {
  const decided = matter.decision.routes[route.name];
  if (!decided) return [];
  const label = capital(called(matter.names.routes, route.name));
  if (decided.team === null) return [line('note', 'plain', 'nobody: the lead is left out', { label })];
  const place = route.arms.findIndex(arm => arm.team === decided.team);
  const arm = route.arms[place];
  const passedOver = route.arms
    .slice(0, Math.max(0, place))
    .flatMap(each => (each.when === null ? [] : [failingWords(matter, each.when)]));
  const certain = decided.uncertain.length === 0;
  const why = arm?.when ? holdingWords(matter, arm.when) : certain ? joined(passedOver) : '';
  const said = line('note', 'plain', called(matter.names.teams, decided.team), {
    label,
    detail: why === '' ? null : why,
  });
  const queue = queueLines(matter, route, decided);
  if (certain) return [said, ...queue];
  const doubt = `Could be another: ${wantWords(matter.names, decided.uncertain)}`;
  return [said, line('unknown', 'open', doubt, { depth: 1 }), ...queue];
}
