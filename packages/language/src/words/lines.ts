// The words that open a line of a block.
import type { WordTable } from './word.ts';

const everywhere = ['funnel', 'lead', 'activity', 'param', 'persona', 'segment', 'score', 'grade', 'gate'] as const;

export const lines = {
  'owned by': {
    summary: 'Who answers for this block',
    doc: 'May stand in any braced block. Without it the owners of `funnel` hold.',
    example: 'owned by marketing, sales',
    snippet: 'owned by ${1:marketing}',
    within: everywhere,
  },
  'review every': {
    summary: 'How often the owners look at it again',
    doc: 'A block is due when `reviewed` is longer ago than this.',
    example: 'review every 30 days',
    snippet: 'review every ${1:30} days',
    within: everywhere,
  },
  reviewed: {
    summary: 'When the owners last looked at it',
    doc: 'A date without a zone.',
    example: 'reviewed 2026-11-01',
    snippet: 'reviewed ${1:2026-11-01}',
    within: everywhere,
  },
  use: {
    summary: 'Takes a value or a gate when a condition holds',
    doc: 'In a param: another number. In a gate: the gate that decides. The first line that holds is taken.',
    example: 'use 60 when source is list',
    snippet: 'use ${1:60} when ${2:condition}',
    within: ['param', 'gate'],
  },
  note: {
    summary: 'Something to know about these buyers',
    doc: 'A title and a text; shown with the lead.',
    example: 'note "Pain" "The cloud bill grows faster than revenue"',
    snippet: 'note "${1:Title}" "${2:Text}"',
    within: ['persona', 'segment'],
  },
  add: {
    summary: 'Gives points',
    doc: 'For a condition (`when`), for each activity (`per`), for one of several (`for first`, `for last`), or in proportion to a field (`per 1 of field`).',
    example: 'add 5 per email_click up to 25 points',
    snippet: 'add ${1:10} when ${2:condition}',
    within: ['score'],
  },
  subtract: {
    summary: 'Takes points away',
    doc: 'Like `add`, with the other sign.',
    example: 'subtract 40 when domain of email in free_mail',
    snippet: 'subtract ${1:10} when ${2:condition}',
    within: ['score'],
  },
  'points halve every': {
    summary: 'Points of activities halve again and again',
    doc: 'An activity as old as the duration counts half, twice as old a quarter. Age is counted in whole days, or in steps.',
    example: 'points halve every 14 days',
    snippet: 'points halve every ${1:14} days',
    within: ['score'],
  },
  'points fade to zero over': {
    summary: 'Points of activities run down to nothing',
    doc: 'Evenly over the duration. Age is counted in whole days, or in steps.',
    example: 'points fade to zero over 28 days in steps of 7 days',
    snippet: 'points fade to zero over ${1:28} days',
    within: ['score'],
  },
  'forget earlier activity on entering': {
    summary: 'Counts activities anew from a stage on',
    doc: 'Activities at or before the latest entry into the stage do not count in the rules of this score.',
    example: 'forget earlier activity on entering nurture',
    snippet: 'forget earlier activity on entering ${1:stage}',
    within: ['score'],
  },
  group: {
    summary: 'Rules with one upper bound together',
    doc: 'The sum of the rules inside is at most the points named.',
    example: 'group "Content" up to 30 points {\n  add 8 per download\n}',
    snippet: 'group "${1:Label}" up to ${2:30} points {\n  add ${3:8} per ${4:activity}\n}',
    within: ['score'],
  },
  band: {
    summary: 'One band of a grade',
    doc: 'The first band whose condition holds is taken.',
    example: 'band hot "Hot" when fit >= 70',
    snippet: 'band ${1:hot} "${2:Hot}" when ${3:condition}',
    within: ['grade'],
  },
  ask: {
    summary: 'One question of a checklist',
    doc: 'Met when its condition is true. Only in a gate that `passes with` a number.',
    example: 'ask need "Need" when need is known',
    snippet: 'ask ${1:name} "${2:Label}" when ${3:condition}',
    within: ['gate'],
  },
  refuse: {
    summary: 'Refuses the lead whatever else holds',
    doc: 'Asked first, wherever it stands in the gate.',
    example: 'refuse when domain of email in competitors because "Competitor"',
    snippet: 'refuse when ${1:condition} because "${2:reason}"',
    within: ['gate'],
  },
  'pass at once': {
    summary: 'Passes the lead without the hurdles',
    doc: 'Asked after every `refuse` and before every `require`.',
    example: 'pass at once when any demo_request within 30 days because "Asked for a demo"',
    snippet: 'pass at once when ${1:condition} because "${2:reason}"',
    within: ['gate'],
  },
  require: {
    summary: 'A hurdle: what must hold to pass',
    doc: 'Hurdles are asked in order; the first that is false is where the lead stopped.',
    example: 'require fit >= 60 because "The right person first"',
    snippet: 'require ${1:condition} because "${2:reason}"',
    within: ['gate'],
  },
} as const satisfies WordTable;
