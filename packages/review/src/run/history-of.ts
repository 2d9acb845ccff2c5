// The history and the recorded clocks of a case as the evaluator takes them; names that the rules do not know are problems.
import { type Bundle, formatInstant, type RawClock, type RawEntry, type RecordedTarget } from '@funnel/bundle';
import { nearest } from '../problems/nearest.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import type { Moment, TestClock, TestEntry, TestTarget } from '../test-file/test-file.ts';
import { productOf } from './product-of.ts';

/** The digest of rules that nobody has. */
export const OTHER_RULES = `sha256:${'0'.repeat(64)}`;

/** The instant in milliseconds. */
export function instantOf(moment: Moment, asOf: number): number {
  return 'at' in moment ? moment.at : asOf - moment.ago;
}

/** Entries into stages; tests name stages as the rules do. */
export function historyOf(
  bundle: Bundle,
  entries: readonly TestEntry[],
  asOf: number,
  problems: TestProblem[],
): RawEntry[] {
  const stages = new Map((bundle.rules.lifecycle?.stages ?? []).map(each => [each.name, each.value]));
  return entries.flatMap((entry): RawEntry[] => {
    const stage = stages.get(entry.stage);
    if (stage === undefined) {
      const suggestion = nearest(entry.stage, stages.keys()) ?? '';
      problems.push(problem('unknown-stage', entry.place, { name: entry.stage, suggestion }));
      return [];
    }
    const known = entry.knownAt ? { known_at: formatInstant(instantOf(entry.knownAt, asOf)) } : {};
    const { seq, by, reason } = entry;
    const product = productOf(bundle, entry.product, { name: entry.stage, code: 'one-entry' }, problems);
    return [{ stage, at: formatInstant(instantOf(entry.at, asOf)), ...known, seq, by, reason, ...product }];
  });
}

/** Recorded clocks; what a test leaves out is as the rules under test would have recorded it at the start. */
export function clocksOf(
  bundle: Bundle,
  clocks: readonly TestClock[],
  asOf: number,
  problems: TestProblem[],
): RawClock[] {
  return clocks.flatMap((clock): RawClock[] => {
    const calendar = calendarOf(bundle, clock, problems);
    if (calendar === undefined) return [];
    const start = instantOf(clock.start, asOf);
    const targets = clock.targets.map(each => targetOf(each, start));
    const dues = clock.targets.flatMap(each => each.due ?? []);
    const due = clock.due ?? (dues.length === 0 ? null : Math.min(...dues));
    return [
      {
        sla: clock.sla,
        entry: clock.entry ?? 1,
        start: formatInstant(start),
        calendar,
        targets,
        due: due === null ? null : formatInstant(due),
        decided: formatInstant(clock.decided ?? start),
        digest: clock.otherRules ? OTHER_RULES : bundle.digests.rules,
        ...productOf(bundle, clock.product, { name: clock.sla, code: 'one-clock' }, problems),
      },
    ];
  });
}

function targetOf(target: TestTarget, start: number): RecordedTarget {
  const due = target.due === null ? null : formatInstant(target.due);
  return { span: target.span, from: formatInstant(target.from ?? start), due, left: target.left };
}

/** The calendar's name, null for none; undefined with a problem. Under other rules a calendar may be one that has gone. */
function calendarOf({ rules }: Bundle, clock: TestClock, problems: TestProblem[]): string | null | undefined {
  const sla = rules.slas.find(each => each.name === clock.sla);
  if (!sla) {
    const names = rules.slas.map(each => each.name);
    problems.push(
      problem('unknown-sla', clock.place, { name: clock.sla, suggestion: nearest(clock.sla, names) ?? '' }),
    );
    return undefined;
  }
  const names = rules.calendars.map(each => each.name);
  if (clock.calendar !== null) {
    if (clock.otherRules || names.includes(clock.calendar)) return clock.calendar;
    const suggestion = nearest(clock.calendar, names) ?? '';
    problems.push(problem('unknown-calendar', clock.place, { name: clock.calendar, suggestion }));
    return undefined;
  }
  const choices = [...new Set(sla.calendars.map(arm => arm.calendar))];
  if (choices.length > 1) {
    problems.push(problem('which-calendar', clock.place, { sla: sla.name }));
    return undefined;
  }
  return choices[0] ?? null;
}
