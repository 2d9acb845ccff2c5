// Whether arithmetic leaves its range anywhere in moves, routes, SLAs and content: all of it is asked, whatever comes of it.
import type { Arm, Sla, Trigger, When } from '@funnel/bundle';
import { armOf } from './arms.ts';
import type { Case } from './case.ts';
import { exclusionOf } from './named.ts';
import { occurrencesOf } from './occurrences.ts';

function triggersOf({ start, met_by, pauses, cancels }: Sla): Trigger[] {
  return [start, ...met_by.map(met => met.on), ...pauses.flatMap(pause => [pause.from, pause.until]), ...cancels];
}

/** By the history before the moves. */
export function askAll(about: Case): void {
  const { routes, slas, lifecycle, content } = about.rules;
  const ask = (arms: readonly (Arm | When | null)[]) => {
    for (const arm of arms) if (arm !== null) armOf(arm, about);
  };
  for (const sla of slas) {
    ask([...sla.calendars, sla.start_when, ...sla.targets]);
    for (const trigger of triggersOf(sla)) if (trigger.kind === 'happening') occurrencesOf(trigger.of, about);
  }
  // Like scores and gates, routes, moves and content are not asked of an excluded lead.
  if (exclusionOf(about) !== null) return;
  ask(routes.flatMap(route => route.arms));
  ask((lifecycle?.moves ?? []).map(move => move.when));
  ask((content?.steps ?? []).map(step => step.opens));
  for (const { when, taken } of content?.offers ?? []) {
    ask([when]);
    if (taken !== null) occurrencesOf(taken, about);
  }
}
