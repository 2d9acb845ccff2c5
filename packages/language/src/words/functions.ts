// What asks about activities, stages and several values.
import type { WordTable } from './word.ts';

export const functions = {
  any: {
    summary: 'There is such an activity',
    doc: '`any activity` means the lead’s own ones.',
    example: 'any demo_request within 30 days',
    snippet: 'any ${1:activity}',
  },
  no: {
    summary: 'There is no such activity',
    doc: 'The same as `not any`.',
    example: 'no trial_started',
    snippet: 'no ${1:activity}',
  },
  'at least': {
    summary: 'There are so many or more',
    doc: 'Unknown while unknown tests could still reach the number.',
    example: 'at least 2 page_view within 60 days',
    snippet: 'at least ${1:2} ${2:activity}',
  },
  'at most': {
    summary: 'There are so many or fewer',
    doc: 'In a rule with `per day`, `week`, `month` or `quarter`: so many count.',
    example: 'at most 2 page_view within 60 days',
    snippet: 'at most ${1:2} ${2:activity}',
  },
  'latest activity is': {
    summary: 'The kind of the lead’s latest activity',
    doc: 'Without any activity it is unknown.',
    example: 'latest activity is page_view',
    snippet: 'latest activity is ${1:activity}',
  },
  'ever entered': {
    summary: 'The lead was in that stage at some time',
    doc: 'Or is in it now.',
    example: 'ever entered mql',
    snippet: 'ever entered ${1:stage}',
  },
  'count of': {
    summary: 'How many such activities there are',
    doc: 'Counts those whose `where` is true.',
    example: 'count of page_view within 30 days >= 3',
    snippet: 'count of ${1:activity}',
  },
  'sum of': {
    summary: 'The sum of a property',
    doc: 'Skips unknown values, and reports them.',
    example: 'sum of minutes over webinar_attended >= 60',
    snippet: 'sum of ${1:property} over ${2:activity}',
  },
  over: {
    summary: 'The activities that a sum goes over',
    doc: 'A kind of activity, or one with tests in parentheses.',
    example: 'sum of minutes over (webinar_attended within 90 days) >= 60',
    snippet: 'over ${1:activity}',
  },
  last: {
    summary: 'A property of the latest such activity',
    doc: 'Unknown when there is none.',
    example: 'last answer of verdict is accepted',
    snippet: 'last ${1:property} of ${2:activity}',
  },
  'days since last': {
    summary: 'Whole days since the latest such activity',
    doc: 'Unknown when there is none.',
    example: 'days since last page_view <= 30',
    snippet: 'days since last ${1:activity}',
  },
  'days since': {
    summary: 'Whole days since a date or an instant',
    doc: 'Since a date: UTC days. Since an instant: whole elapsed days.',
    example: 'days since renewal >= 300',
    snippet: 'days since ${1:field}',
  },
  'days between': {
    summary: 'Days from one date to another',
    doc: 'The second minus the first.',
    example: 'days between created and renewal >= 30',
    snippet: 'days between ${1:field} and ${2:field}',
  },
  'days in stage': {
    summary: 'Whole days since the lead entered its stage',
    doc: 'Unknown when no entry is recorded.',
    example: 'days in stage >= 14',
    snippet: 'days in stage',
  },
  'entries of': {
    summary: 'How often a stage was entered',
    doc: 'From the stage history.',
    example: 'entries of nurture >= 2',
    snippet: 'entries of ${1:stage}',
  },
  'domain of': {
    summary: 'What follows the last @ of a text',
    doc: 'Unknown without one.',
    example: 'domain of email in free_mail',
    snippet: 'domain of ${1:field}',
  },
  'lowest of': {
    summary: 'The least of several numbers',
    doc: 'Unknown when one of them is.',
    example: 'lowest of (fit, intent) >= 30',
    snippet: 'lowest of (${1:value}, ${2:value})',
  },
  'highest of': {
    summary: 'The greatest of several numbers',
    doc: 'Unknown when one of them is.',
    example: 'highest of (fit, intent) >= 30',
    snippet: 'highest of (${1:value}, ${2:value})',
  },
  stage: {
    summary: 'The stage of the lead',
    doc: '`stage is mql`.',
    example: 'stage is mql',
    snippet: 'stage is ${1:stage}',
  },
  true: { summary: 'True', doc: 'A value of `boolean`.', example: 'opted_in is true', snippet: 'true' },
  false: { summary: 'False', doc: 'A value of `boolean`.', example: 'opted_in is false', snippet: 'false' },
} as const satisfies WordTable;
