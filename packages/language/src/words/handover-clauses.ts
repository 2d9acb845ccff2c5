// The words that go on with a line or a declaration about what is offered, handed over, watched and planned.
import type { WordTable } from './word.ts';

export const handoverClauses = {
  then: {
    summary: 'What counts next, among equals',
    doc: 'Between the keys of a queue.',
    example: 'work by priority then fit',
    snippet: 'then ${1:longest waiting}',
  },
  'longest waiting': {
    summary: 'The lead that entered its stage first',
    doc: 'A key of a queue. A lead that entered nothing stands last.',
    example: 'work by longest waiting',
    snippet: 'longest waiting',
  },
  'opens when': {
    summary: 'When a step of the content is open',
    doc: 'Every step but the first has one.',
    example: 'step decision opens when any trial_started',
    snippet: 'opens when ${1:condition}',
  },
  'taken on': {
    summary: 'The activity by which an offer is taken',
    doc: 'With or without `where`. Once taken, the offer is never made again.',
    example: 'offer "Ten cloud myths" in awareness taken on download where asset is "ten-myths"',
    snippet: 'taken on ${1:activity}',
  },
  'on entering': {
    summary: 'The stage on whose entry it is sent',
    doc: 'In the head of a hand-off.',
    example: 'handoff new_mql on entering mql {\n  to owner\n}',
    snippet: 'on entering ${1:stage}',
  },
  activities: {
    summary: 'Activities of the lead itself',
    doc: 'Behind `include last` and a number.',
    example: 'include last 5 activities',
    snippet: 'activities',
  },
  'that reach': {
    summary: 'The stage that a measure counts entries into',
    doc: 'Of the leads that entered one stage, those that entered this one in time.',
    example: 'measure mql_to_sql of mql that reach sql within 60 days',
    snippet: 'that reach ${1:stage} within ${2:60} days',
  },
  with: {
    summary: 'The activity that a measure counts',
    doc: 'Of the leads that entered a stage, those with such an activity in time.',
    example: 'measure resolved of mql with call where outcome is connected within 30 days',
    snippet: 'with ${1:activity} within ${2:30} days',
  },
  aim: {
    summary: 'The share that is wanted',
    doc: 'Per cent. `aim below 5%` says that less is better.',
    example: 'measure response of first_response aim 90%',
    snippet: 'aim ${1:60}%',
  },
  'aim below': {
    summary: 'The share that is still accepted, where less is better',
    doc: 'Per cent.',
    example: 'measure bad_info of mql with verdict within 60 days aim below 5%',
    snippet: 'aim below ${1:5}%',
  },
  'alarm below': {
    summary: 'The share below which something is wrong',
    doc: 'Per cent, not above the aim.',
    example: 'measure response of first_response aim 90% alarm below 75%',
    snippet: 'alarm below ${1:45}%',
  },
  'alarm above': {
    summary: 'The share above which something is wrong, where less is better',
    doc: 'Per cent, not below the aim.',
    example: 'measure bad_info of mql with verdict within 60 days aim below 5% alarm above 10%',
    snippet: 'alarm above ${1:10}%',
  },
} as const satisfies WordTable;
