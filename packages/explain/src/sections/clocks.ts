// Clocks: the open ones in full, those that are over in one line each, the newest of them.
import type { ClockDecision } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { capital, counted } from '../wording/lists.ts';
import { called } from '../wording/names.ts';
import { clockRemarks } from './clock-remarks.ts';
import { clockState } from './clock-states.ts';

/** Of the clocks that are over, so many are told. */
const MOST = 4;

/** Whether something can still happen to it: a breached clock can still be met, late. */
export function isOpen({ state, cancelled_by }: ClockDecision): boolean {
  return state === 'running' || state === 'paused' || (state === 'breached' && cancelled_by === null);
}

export function clockSection(matter: Matter): readonly ExplanationSection[] {
  const { clocks } = matter.decision;
  if (clocks.length === 0) return [];
  const over = clocks.filter(each => !isOpen(each)).sort(newestFirst);
  const more = over.length - MOST;
  const lines = [
    ...clocks.filter(isOpen).flatMap(clock => [stateLine(matter, clock), ...clockRemarks(matter, clock)]),
    ...over.slice(0, MOST).map(clock => stateLine(matter, clock)),
    ...(more > 0 ? [line('note', 'quiet', `${counted(more, 'earlier clock is', 'earlier clocks are')} over.`)] : []),
  ];
  return [{ kind: 'clocks', name: null, title: 'Clocks', summary: null, meter: null, lines }];
}

function newestFirst(left: ClockDecision, right: ClockDecision): number {
  return left.start === right.start ? right.entry - left.entry : left.start < right.start ? 1 : -1;
}

function stateLine(matter: Matter, clock: ClockDecision): ExplanationLine {
  const { mark, tone, text } = clockState(matter, clock);
  return line(mark, tone, text, { label: capital(called(matter.names.slas, clock.sla)) });
}
