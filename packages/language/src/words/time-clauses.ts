// The words that go on with a line about time: marks of a stage, conditions of a move, spans and moments of a clock.
import type { WordTable } from './word.ts';

export const timeClauses = {
  as: {
    summary: 'What a stage is to reports',
    doc: 'One of lead, mql, sal, sql, opportunity, won, lost. A stage that has one of these names is that without saying so.',
    example: 'stage inquiry as lead',
    snippet: 'as ${1:lead}',
  },
  'by hand': {
    summary: 'Only people do this',
    doc: 'Behind a stage: it is entered through the history alone. Behind a move: the rules never take it, and people may.',
    example: 'move sql to opportunity by hand',
    snippet: 'by hand',
  },
  returns: {
    summary: 'Leaving this stage begins the next journey',
    doc: 'For stages where leads wait until they come back.',
    example: 'stage nurture returns',
    snippet: 'returns',
  },
  ends: {
    summary: 'A journey is over in this stage',
    doc: 'No `move` leaves it; only the history does, and that begins the next journey.',
    example: 'stage won by hand ends',
    snippet: 'ends',
  },
  needs: {
    summary: 'The gate that every entry into the stage asks',
    doc: 'A move is taken only when the gate is passed. An entry by hand without it is accepted and flagged.',
    example: 'stage sql needs qualified',
    snippet: 'needs ${1:gate}',
  },
  'stalls after': {
    summary: 'When a lead has been in the stage too long',
    doc: 'From that time on after the entry the decision says that it stalls.',
    example: 'stage mql stalls after 14 days',
    snippet: 'stalls after ${1:14} days',
  },
  after: {
    summary: 'How long the lead must have been in the stage',
    doc: 'Counted from the entry, in real time.',
    example: 'move sal to recycled after 30 days',
    snippet: 'after ${1:30} days',
  },
  'around the clock': {
    summary: 'Without a calendar',
    doc: 'In the head of an SLA: every hour counts, so its targets are in elapsed time.',
    example: 'sla first_response around the clock {\n  start on entering mql\n}',
    snippet: 'around the clock',
  },
  business: {
    summary: 'Open time of the calendar',
    doc: '`1 business hour` is an hour of open time; `1 business day` is the same time of day on the next open day.',
    example: 'target 1 business hour',
    snippet: 'business ${1:hours}',
  },
  elapsed: {
    summary: 'Real time, nights and holidays too',
    doc: '`24 elapsed hours` are over a day later, whatever the calendar says.',
    example: 'target 24 elapsed hours',
    snippet: 'elapsed ${1:hours}',
  },
  'of the time': {
    summary: 'A share of the time between start and due',
    doc: 'Behind `at` and a percentage: counted as the target counts.',
    example: 'notify owner at 75% of the time',
    snippet: 'at ${1:75}% of the time',
  },
  'when due': {
    summary: 'At the moment when the time is over',
    doc: 'Not when the clock was met or cancelled before.',
    example: 'notify "manager" when due',
    snippet: 'when due',
  },
  'after due': {
    summary: 'Some time later than the due',
    doc: 'In business or elapsed time.',
    example: 'reassign sdr 4 business hours after due',
    snippet: '${1:4} business hours after due',
  },
} as const satisfies WordTable;
