// What is to be said about an open clock: its start, why this target and calendar, which rules decided it, the next step.
import { type ClockDecision, parseInstant, type Sla, type StepDecision } from '@funnel/bundle';
import { type ExplanationLine, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { distanceWords } from '../wording/dates.ts';
import { joined } from '../wording/lists.ts';
import { placeTimeWords } from '../wording/local-time.ts';
import { calendarCalled } from '../wording/names.ts';
import { targetWords } from '../wording/spans.ts';
import { actionWords, momentWords } from '../wording/steps.ts';
import { wantWords } from '../wording/wants.ts';
import { tightest } from './clock-states.ts';
import { holdingWords } from './decisive.ts';
import { toldByDecision } from './told.ts';

export function clockRemarks(matter: Matter, clock: ClockDecision): readonly ExplanationLine[] {
  const sla = matter.names.slas.get(clock.sla);
  if (!sla) return [];
  const remark = (text: string): ExplanationLine => line('note', 'plain', text, { depth: 1 });
  const started = placeTimeWords(matter.bundle.rules, clock.calendar, parseInstant(clock.start)!);
  return [
    remark(`Started ${started}`),
    ...targetRemarks(matter, sla, clock).map(remark),
    ...stepRemarks(matter, sla, clock).map(remark),
    ...(clock.uncertain.length === 0
      ? []
      : [line('unknown', 'open', `Could be another: ${wantWords(matter.names, clock.uncertain)}`, { depth: 1 })]),
  ];
}

function targetRemarks(matter: Matter, sla: Sla, clock: ClockDecision): readonly string[] {
  const older =
    clock.digest === matter.decision.digest
      ? []
      : ['Decided by other rules than these: its due stands, and only pauses move it'];
  const calendar = clock.calendar === null ? '' : `, by ${calendarCalled(matter.names, clock.calendar)}`;
  const latest = clock.targets.at(-1);
  if (!latest) return [`No target yet${calendar}`, ...older];
  const said = `Counts ${targetWords(latest.span)}${calendar}${older.length > 0 ? '' : reasons(matter, sla, clock)}`;
  if (clock.targets.length === 1) return [said, ...older];
  const since = placeTimeWords(matter.bundle.rules, clock.calendar, parseInstant(latest.from)!);
  const before = joined(clock.targets.slice(0, -1).map(each => targetWords(each.span)));
  const holds = tightest(clock);
  const first = holds === null ? '' : `; the earlier due holds, which is that of ${targetWords(holds.span)}`;
  return [`${said}: since ${since}, before that ${before}${first}`, ...older];
}

/** Which arms chose the target and the calendar: none where there was no choice; of arms that hold no longer, only that they did. */
function reasons(matter: Matter, sla: Sla, clock: ClockDecision): string {
  const span = JSON.stringify(clock.targets.at(-1)?.span ?? null);
  const target = sla.targets.find(arm => JSON.stringify(arm.span) === span)?.when ?? null;
  const calendar = sla.calendars.find(arm => arm.calendar === clock.calendar)?.when ?? null;
  const asked = [target, calendar].flatMap(when => (when === null ? [] : [when]));
  if (asked.some(when => toldByDecision(matter, when)?.holds === 'no')) return ', as was promised before';
  return asked.length === 0 ? '' : `, because ${joined(asked.map(when => holdingWords(matter, when)))}`;
}

function stepRemarks(matter: Matter, sla: Sla, clock: ClockDecision): readonly string[] {
  const next = clock.steps.filter(each => !each.reached).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
  const reached = clock.steps.filter(each => each.reached);
  return [
    ...reached.map(step => `Reached: ${stepWords(matter, sla, clock, step)}`),
    ...(next ? [`Next: ${stepWords(matter, sla, clock, next)}`] : []),
  ];
}

/** `notify Owner (SDR team) at 75% of the time, Mon 9 Mar 2026, 09:15 in New York (13:15 UTC), in 20 minutes`. */
export function stepWords(matter: Matter, sla: Sla, clock: ClockDecision, step: StepDecision): string {
  const declared = sla.steps.find(each => each.id === step.step);
  const moment = declared ? ` ${momentWords(declared.at)}` : '';
  const at = parseInstant(step.at)!;
  const when = placeTimeWords(matter.bundle.rules, clock.calendar, at);
  return `${actionWords(matter.names, step, matter.decision)}${moment}, ${when}, ${distanceWords(matter.asOf, at)}`;
}
