// What other systems and plain English call the words of the language.

import type { Keyword } from '../../../words/index.ts';
import { own } from '../../../words/own.ts';

/** By word of the language: others that say the same, in small letters. */
const same: { readonly [K in Keyword]?: readonly string[] } = {
  when: ['if', 'where', 'whenever', 'wenn'],
  otherwise: ['else', 'default', 'fallback', 'sonst'],
  per: ['every', 'each', 'foreach'],
  and: ['und'],
  or: ['oder'],
  not: ['non'],
  any: ['exists', 'some'],
  points: ['pts', 'pt', 'point'],
  minutes: ['min', 'mins', 'm'],
  hours: ['h', 'hr', 'hrs'],
  days: ['d'],
  weeks: ['w', 'wk', 'wks'],
  business: ['working', 'office', 'work'],
  require: ['must', 'need', 'needs', 'ensure', 'mandatory'],
  refuse: ['reject', 'deny', 'disqualify', 'block'],
  add: ['give', 'award', 'plus', 'increase', 'grant'],
  subtract: ['remove', 'deduct', 'minus', 'decrease', 'reduce', 'take', 'lose'],
  ask: ['question', 'criterion'],
  halve: ['decay', 'half', 'halves', 'halving'],
  band: ['level', 'tier', 'bucket'],
  stage: ['status', 'phase', 'state'],
  move: ['transition', 'promote', 'advance'],
  ends: ['final', 'terminal', 'finished'],
  people: ['members', 'headcount', 'reps'],
  notify: ['alert', 'tell', 'remind', 'inform', 'escalate'],
  reassign: ['reroute', 'transfer'],
  cancel: ['abort', 'stop'],
  work: ['order', 'sort', 'rank', 'queue', 'prioritize', 'prioritise'],
  step: ['stage', 'phase', 'level'],
  offer: ['asset', 'offers', 'content'],
  include: ['attach', 'includes', 'fields', 'tell', 'with'],
  suggest: ['recommend', 'offer', 'offers'],
  book: ['amount', 'revenue', 'bookings', 'quota', 'sell'],
  deal: ['acv', 'deals'],
  rate: ['rates', 'conversion', 'convert', 'move'],
  share: ['split', 'shares', 'part'],
  to: ['assign', 'send', 'into'],
  with: ['having'],
  aim: ['goal', 'objective'],
  alarm: ['alert', 'warn'],
  that: ['who', 'which'],
  of: ['from'],
};

/** Words that are several here. */
const phrases: Readonly<Record<string, { readonly word: Keyword; readonly written: string }>> = {
  max: { word: 'up', written: 'up to' },
  maximum: { word: 'up', written: 'up to' },
  limit: { word: 'up', written: 'up to' },
  cap: { word: 'up', written: 'up to' },
  manual: { word: 'by', written: 'by hand' },
  manually: { word: 'by', written: 'by hand' },
  within: { word: 'target', written: 'target' },
  when: { word: 'only', written: 'only when' },
  if: { word: 'only', written: 'only when' },
  where: { word: 'only', written: 'only when' },
  unless: { word: 'when', written: 'when not' },
  decay: { word: 'points', written: 'points halve every' },
};

/** What somebody who wrote `found` meant, of the words that could stand there; null where nothing is known of it. */
export function meant(found: string, possible: readonly string[]): string | null {
  const small = found.toLowerCase();
  if (small !== found && possible.includes(small)) return small;
  const word = possible.find(each => same[each as Keyword]?.includes(small));
  if (word !== undefined) return word;
  const phrase = Object.hasOwn(phrases, small) ? phrases[small] : undefined;
  return phrase !== undefined && possible.includes(phrase.word) ? phrase.written : null;
}

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const tens: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
  a: 1,
  an: 1,
};

/** The number that a word names, or null. */
export function numberNamed(word: string): number | null {
  const small = word.toLowerCase();
  const index = numbers.indexOf(small);
  return index === -1 ? (own(tens, small) ?? null) : index;
}
