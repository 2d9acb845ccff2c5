// The words that go on with a declaration or a line.
import { handoverClauses } from './handover-clauses.ts';
import { timeClauses } from './time-clauses.ts';
import type { WordTable } from './word.ts';

export const clauses = {
  from: {
    summary: 'The outside name, the file, or the lower end of a range',
    doc: 'In a field, an activity or a stage: its name in the data. In a list: its file. In a score: where the range begins.',
    example: 'source from "Lead Source" text',
    snippet: 'from ${1}',
  },
  to: {
    summary: 'The upper end of a range, or where a move leads',
    doc: 'Both ends of a range belong to it. Between weekdays and times of day: up to. Behind `move` and a stage: the stage that is entered.',
    example: 'allowed 20 to 90',
    snippet: 'to ${1:100}',
  },
  by: {
    summary: 'Whose activity, or the step of a number',
    doc: '`activity call by sales` is one of your own people. `number by 0.01` has steps of a hundredth, a score `by 5` is rounded to fives.',
    example: 'activity call by sales',
    snippet: 'by ${1:sales}',
  },
  normally: {
    summary: 'The value of a param when no `use` line holds',
    doc: 'A number.',
    example: 'param mql_bar normally 40',
    snippet: 'normally ${1:40}',
  },
  allowed: {
    summary: 'The bounds of a param',
    doc: 'No value outside is accepted, wherever it comes from.',
    example: 'param mql_bar normally 40 allowed 20 to 90',
    snippet: 'allowed ${1:20} to ${2:90}',
  },
  when: {
    summary: 'The condition under which this holds',
    doc: 'A condition over the lead. An unknown condition does nothing and is reported.',
    example: 'add 10 when budget is approved',
    snippet: 'when ${1:condition}',
  },
  otherwise: {
    summary: 'The arm that is taken when no other is',
    doc: 'Stands last, and once.',
    example: 'band cold otherwise',
    snippet: 'otherwise',
  },
  until: {
    summary: 'The last day on which this holds, or what ends a pause',
    doc: 'A condition ends after that day in UTC. In a pause of a clock: what lets it go on.',
    example: 'use 30 when segment is enterprise until 2026-12-31',
    snippet: 'until ${1:2026-12-31}',
  },
  because: {
    summary: 'The reason, in words for people',
    doc: 'Shown where a decision is explained.',
    example: 'require fit >= 60 because "The right person first"',
    snippet: 'because "${1:reason}"',
  },
  per: {
    summary: 'Points for each activity, or in proportion to a field',
    doc: '`per email_click` counts each one; `per 1 of time_on_site` multiplies; `at most 1 per quarter` bounds the count of a calendar bucket in UTC. Behind `lead`: the field for whose members a lead is decided apart.',
    example: 'add 5 per email_click',
    snippet: 'per ${1:activity}',
  },
  'for first': {
    summary: 'Points for the earliest of the activities only',
    doc: 'Of those that the filters leave.',
    example: 'add 25 for first trial_started within 30 days',
    snippet: 'for first ${1:activity}',
  },
  'for last': {
    summary: 'Points for the latest of the activities only',
    doc: 'Of those that the filters leave.',
    example: 'add 25 for last trial_started',
    snippet: 'for last ${1:activity}',
  },
  'once per': {
    summary: 'Counts one activity for each value of a property',
    doc: 'The earliest of them. Activities without the property do not count.',
    example: 'add 8 per download once per asset',
    snippet: 'once per ${1:property}',
  },
  'up to': {
    summary: 'An upper bound of points',
    doc: 'Bounds the size of what a rule or a group gives.',
    example: 'add 5 per email_click up to 25 points',
    snippet: 'up to ${1:25} points',
  },
  points: {
    summary: 'The unit of a score',
    doc: 'Follows the number of a bound, and opens the line that makes activities fade.',
    example: 'add 5 per email_click up to 25 points',
    snippet: 'points',
  },
  where: {
    summary: 'A test of the activity itself',
    doc: 'Sees the properties of the activity, params and lists; a field of the lead is `title of lead`. More than one test needs parentheses.',
    example: 'add 3 per page_view where path starts with "/pricing"',
    snippet: 'where ${1:property} ${2:is} ${3:value}',
  },
  within: {
    summary: 'How long ago at most',
    doc: 'The window ends at the as-of instant; its far end does not belong to it.',
    example: 'any demo_request within 30 days',
    snippet: 'within ${1:30} days',
  },
  'since entering': {
    summary: 'After the latest entry into a stage',
    doc: 'Strictly after it; empty when the stage was never entered.',
    example: 'any call since entering mql',
    snippet: 'since entering ${1:stage}',
  },
  'before entering': {
    summary: 'Up to the latest entry into a stage',
    doc: 'At or before it; everything when the stage was never entered.',
    example: 'any call before entering mql',
    snippet: 'before entering ${1:stage}',
  },
  'passes with': {
    summary: 'Makes a gate a checklist',
    doc: 'It passes when so many of its questions are met.',
    example: 'gate bant passes with 2 of {\n  ask need when need is known\n}',
    snippet: 'passes with ${1:2} of',
  },
  'in steps of': {
    summary: 'Makes points fade in steps longer than a day',
    doc: 'Fewer steps mean fewer leads whose score changes by time alone.',
    example: 'points fade to zero over 28 days in steps of 7 days',
    snippet: 'in steps of ${1:7} days',
  },
  'of lead': {
    summary: 'A field of the lead inside `where`',
    doc: 'Without it a name inside `where` is a property of the activity.',
    example: 'any webinar_attended where title is title of lead',
    snippet: 'of lead',
  },
  ...timeClauses,
  ...handoverClauses,
} as const satisfies WordTable;
