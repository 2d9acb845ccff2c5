// What a test can expect of clocks: `clocks.first_response: met` (the newest), `clocks.first_response.2: { due: … }` (of that entry).
import type { Bundle, ClockDecision, Decision } from '@funnel/bundle';
import { nearest } from '../problems/nearest.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import { durationWords } from '../test-file/duration.ts';
import type { Plain } from '../test-file/located.ts';
import { spanText } from '../test-file/span.ts';
import type { ExpectEntry } from '../test-file/test-file.ts';
import { equal, type NamedAspect } from './aspects.ts';
import type { Check, ClockSubject } from './check.ts';
import { partChecks } from './part-checks.ts';
import type { Takes } from './takes.ts';

interface ClockAspect {
  readonly takes: Takes;
  readonly read: (clock: ClockDecision) => Plain;
  readonly holds?: NamedAspect['holds'];
  readonly possible?: readonly string[];
}

/** By name; the first is what a bare value means. `state: none` is that there is no such clock. */
const ASPECTS: Readonly<Record<string, ClockAspect>> = {
  state: {
    takes: 'a text or none',
    read: clock => clock.state.replace('_', ' '),
    possible: ['running', 'paused', 'met', 'met late', 'breached', 'cancelled'],
  },
  due: { takes: 'an instant or none', read: clock => clock.due },
  at: { takes: 'an instant or none', read: clock => clock.at },
  start: { takes: 'an instant or none', read: clock => clock.start },
  left: {
    takes: 'a length of time or none',
    read: clock => (clock.left === null ? null : durationWords(clock.left)),
  },
  calendar: { takes: 'a text or none', read: clock => clock.calendar },
  targets: { takes: 'a list of targets', read: clock => clock.targets.map(each => spanText(each.span)) },
  'cancelled by': { takes: 'a text or none', read: clock => clock.cancelled_by },
  entry: { takes: 'a number', read: clock => clock.entry },
  steps: {
    takes: 'a list of steps, or a map from steps to instants',
    read: clock => Object.fromEntries(clock.steps.map(each => [each.step, each.at])),
    holds: (actual, expected) =>
      actual !== null && equal(Array.isArray(expected) ? Object.keys(actual) : actual, expected),
  },
  reached: {
    takes: 'a list of texts',
    read: clock => clock.steps.filter(each => each.reached).map(each => each.step),
  },
  uncertain: { takes: 'a list of texts', read: clock => clock.uncertain },
};

/** The clock: the one of that entry, else the newest, which is the one with the latest start and of those the greatest entry. */
export function clockOf(decision: Decision, { name, entry }: ClockSubject): ClockDecision | undefined {
  const own = decision.clocks.filter(each => each.sla === name);
  return entry === null ? own.at(-1) : own.find(each => each.entry === entry);
}

/** The checks of a key `clocks.…`; what it asks for wrongly goes to the given problems. */
export function clockChecks(bundle: Bundle, entry: ExpectEntry, problems: TestProblem[]): Check[] {
  const [, name = '', number] = entry.name.split('.');
  const names = bundle.rules.slas.map(each => each.name);
  if (!names.includes(name)) {
    problems.push(problem('unknown-sla', entry.place, { name, suggestion: nearest(name, names) ?? '' }));
    return [];
  }
  const which = number === undefined ? null : Number(number);
  if (which !== null && !Number.isInteger(which)) {
    const wanted = 'the number of an entry behind the name of the sla, such as clocks.first_response.2';
    problems.push(problem('wrong-shape', entry.place, { key: entry.name, wanted, found: `"${number}"` }));
    return [];
  }
  const subject: ClockSubject = { part: 'clocks', name, entry: which };
  const aspects = Object.entries(ASPECTS).map(([aspect, { holds, read, ...rest }]): [string, NamedAspect] => {
    const ofClock = (decision: Decision): Plain => {
      const clock = clockOf(decision, subject);
      return clock === undefined ? null : read(clock);
    };
    return [aspect, { ...rest, read: ofClock, holds: holds ?? equal }];
  });
  return partChecks(subject, new Map(aspects), entry, problems);
}

/** What somebody probably meant who wrote the bare name of an SLA. */
export function clockNamed({ rules }: Bundle, name: string): string | undefined {
  const found = nearest(
    name,
    rules.slas.map(each => each.name),
  );
  return found === undefined ? undefined : `clocks.${found}`;
}
