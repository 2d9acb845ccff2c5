// The words that open a line about what is offered, handed over and planned: of content, a hand-off, a target or a queue.
import type { WordTable } from './word.ts';

export const handoverLines = {
  'work by': {
    summary: 'In which order a team works its leads',
    doc: 'A grade counts in the order of its bands, a score from the highest, `longest waiting` from the earliest entry into the stage. The first difference decides; ties go by the lead.',
    example: 'work by priority then longest waiting',
    snippet: 'work by ${1:priority} then ${2:longest waiting}',
    within: ['route'],
  },
  step: {
    summary: 'A step on the way of a buyer',
    doc: 'Steps stand in order. The first is always open, each other one says when it opens. A lead is at the furthest open step.',
    example: 'step consideration opens when at least 2 page_view within 60 days',
    snippet: 'step ${1:consideration} opens when ${2:condition}',
    within: ['content'],
  },
  offer: {
    summary: 'Something to offer in a step',
    doc: 'Open to a lead that is at the step, has not taken it and for which `when` holds.',
    example: 'offer "TCO calculator" in consideration',
    snippet: 'offer "${1:Title}" in ${2:step} taken on ${3:activity}',
    within: ['content'],
  },
  include: {
    summary: 'What the recipient is told',
    doc: 'Names of fields, params, scores, grades and gates, and the words `persona` and `segment`. The reasons of each score go along.',
    example: 'include title, employees, persona, fit',
    snippet: 'include ${1:title}, ${2:fit}',
    within: ['handoff'],
  },
  'include last': {
    summary: 'The latest activities of the lead itself',
    doc: 'So many of them, the latest first.',
    example: 'include last 5 activities',
    snippet: 'include last ${1:5} activities',
    within: ['handoff'],
  },
  'suggest content': {
    summary: 'The offers that are open to the lead',
    doc: 'Those of the step where the lead is, without what it has taken.',
    example: 'suggest content',
    snippet: 'suggest content',
    within: ['handoff'],
  },
  'only when': {
    summary: 'The leads that the target is about',
    doc: 'A condition over the lead. Without this line the target is about all leads.',
    example: 'only when region is amer',
    snippet: 'only when ${1:condition}',
    within: ['target'],
  },
  book: {
    summary: 'What is to be booked, and in which days',
    doc: 'An amount in the currency of your books. Both days belong to the period.',
    example: 'book 2_000_000 from 2027-01-01 to 2027-03-31',
    snippet: 'book ${1:1_000_000} from ${2:2027-01-01} to ${3:2027-03-31}',
    within: ['target'],
  },
  share: {
    summary: 'Which part of it an owner answers for',
    doc: 'All shares of a target add up to 100%.',
    example: 'share marketing 60%',
    snippet: 'share ${1:marketing} ${2:60}%',
    within: ['target'],
  },
  deal: {
    summary: 'The usual amount of a won deal',
    doc: 'In the currency of your books.',
    example: 'deal 40_000',
    snippet: 'deal ${1:40_000}',
    within: ['target'],
  },
  rate: {
    summary: 'How many go from one stage on to the next, and how fast',
    doc: 'Each line begins where the one before leads to; the last leads to the stage that is won.',
    example: 'rate mql to sql 60% in 21 days',
    snippet: 'rate ${1:mql} to ${2:sql} ${3:60}% in ${4:21} days',
    within: ['target'],
  },
} as const satisfies WordTable;
