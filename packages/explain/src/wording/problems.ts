// Problems in a lead's data, in words.
import type { DataProblem } from '@funnel/bundle';

const SENTENCES: Readonly<Record<DataProblem['code'], (fact: string, value: string) => string>> = {
  'not-a-number': (fact, value) => `${fact}: ${value} is not a number, so it counts as unknown`,
  'number-out-of-range': (fact, value) => `${fact}: ${value} is too large a number, so it counts as unknown`,
  'not-a-member': (fact, value) => `${fact}: ${value} is not one of the declared values, so it counts as unknown`,
  'not-a-boolean': (fact, value) => `${fact}: ${value} is neither yes nor no, so it counts as unknown`,
  'not-a-date': (fact, value) => `${fact}: ${value} is not a date such as 2026-11-21, so it counts as unknown`,
  'not-an-instant': (fact, value) =>
    `${fact}: ${value} is not a time with a zone such as 2026-11-21T12:00:00Z, so it counts as unknown`,
  'not-a-text': (fact, value) => `${fact}: ${value} is not usable as text, so it counts as unknown`,
  'not-a-list': (fact, value) => `${fact}: ${value} is not a list, so it counts as unknown`,
  'unknown-activity-type': (_, value) => `an activity of type ${value} was left out: no such activity is declared`,
  'not-an-activity-time': (fact, value) =>
    `an activity (${fact}) was left out: its time ${value} is not one with a zone such as 2026-11-21T12:00:00Z`,
  'same-id-differs': fact => `two activities (${fact}) have the same id but differ: the one known first was kept`,
  'too-many-activities': () => 'there are more than 1,000,000 activities: those after that were left out',
  'arithmetic-out-of-range': () => 'a sum or product in the rules became too large: it counts as unknown',
  'not-a-stage': (_, value) =>
    `the history names a stage ${value} that the rules do not have: where the lead is after that is not known`,
  'not-an-entry-time': (_, value) =>
    `an entry into a stage was left out: its time ${value} is not one with a zone such as 2026-11-21T12:00:00Z`,
  'not-an-entry-number': (_, value) =>
    `an entry into a stage has ${value} for its order, which is not a whole number: it counts as 0`,
  'repeated-entry': (_, value) =>
    `the history enters ${value} while the lead is already there: that counts for nothing`,
  'not-a-clock': (fact, value) => `a recorded clock (${fact}) was left out: ${value} in it cannot be read`,
  'unknown-sla': (_, value) => `a recorded clock was left out: the rules have no SLA ${value}`,
  'clock-without-start': (fact, value) => `a recorded clock (${fact}) was left out: nothing started it at ${value}`,
  'same-clock-twice': (fact, value) =>
    `the clock (${fact}) that started at ${value} was recorded twice: one of the two was left out`,
  'unknown-calendar': (fact, value) =>
    `a recorded clock (${fact}) counts by a calendar ${value} that the rules no longer have: its due is moved in real time`,
  'beyond-calendar': fact => `${fact} needs opening hours of a year that its calendar does not cover: it has no due`,
};

/** Of an activity, an entry or a clock that names a product which the rules do not have. */
export function foreignProductWords({ value }: DataProblem, fact: string): string {
  return `what is about ${fact} "${value}" was left out: it is not one of the declared values`;
}

/** What was wrong and what was made of it. `fact` is what the fact is called. */
export function problemWords(problem: DataProblem, fact: string): string {
  const value = problem.value === null ? 'the value' : `"${problem.value}"`;
  return SENTENCES[problem.code](fact, value);
}
