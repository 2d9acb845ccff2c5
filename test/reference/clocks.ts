// The clocks of a lead: one for each start.
import type { Sla } from '@funnel/bundle';
import { armOf } from './arms.ts';
import { type Clock, type ClockCase, clockOf, recordedOf } from './clock.ts';
import { type Closing, closingOf } from './course.ts';
import { writeInstant } from './time.ts';
import { type Start, startsOf } from './triggers.ts';

/** A start that nobody recorded asks its `when` now. */
function isStarted(sla: Sla, start: Start, about: ClockCase): boolean {
  if (recordedOf(sla, start, about) !== null || sla.start_when === null) return true;
  return armOf(sla.start_when, about).holds === 'yes';
}

/** Each start on entering ends the clock before it. */
function clocksOnEntering(sla: Sla, about: ClockCase): Clock[] {
  const starts = startsOf(sla.start, about).filter(start => isStarted(sla, start, about));
  return starts.map((start, place) => {
    const restart = starts[place + 1]?.at ?? null;
    return clockOf(sla, start, closingOf(sla, start, restart, about), about);
  });
}

/** A start while a clock is open starts none. */
function clocksOnActivity(sla: Sla, about: ClockCase): Clock[] {
  const clocks: Clock[] = [];
  let open: { closing: Closing | null } | null = null;
  for (const start of startsOf(sla.start, about)) {
    if (open !== null && (open.closing === null || open.closing.at >= start.at)) continue;
    if (!isStarted(sla, start, about)) continue;
    const closing = closingOf(sla, start, null, about);
    clocks.push(clockOf(sla, start, closing, about));
    open = { closing };
  }
  return clocks;
}

function inOrder(left: Clock, right: Clock): number {
  if (left.start.at !== right.start.at) return left.start.at < right.start.at ? -1 : 1;
  return left.start.number - right.start.number;
}

/** By SLA in the order of names, then by start, then by number. Asked after the moves. */
export function clocksOf(about: ClockCase): Clock[] {
  const clocks = about.rules.slas.flatMap(sla => {
    const make = sla.start.kind === 'entering' ? clocksOnEntering : clocksOnActivity;
    return make(sla, about).sort(inOrder);
  });
  for (const { sla, start } of about.facts.clocks) {
    if (clocks.some(clock => clock.sla.name === sla && clock.start.at === start)) continue;
    about.report('clock-without-start', sla, writeInstant(start));
  }
  return clocks;
}
