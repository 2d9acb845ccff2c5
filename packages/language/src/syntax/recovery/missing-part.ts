// Which part of the language is missing, from the rule that stopped and the token before.
import type { Part } from '../../diagnostics/catalogue/parts.ts';
import type { TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';

type PartAfter = readonly (readonly [before: TokenType, part: Part])[];

/** By rule: what it misses after certain tokens, and else. */
const parts: Readonly<Record<string, { readonly after?: PartAfter; readonly else: Part }>> = {
  ownership: { after: [[k.reviewed, 'date']], else: 'owner' },
  event: { after: [[k.by, 'group']], else: 'activity' },
  filter: { else: 'test' },
  notFilter: { else: 'test' },
  property: { else: 'test' },
  bound: { else: 'value' },
  value: { else: 'value' },
  included: { else: 'value' },
  literal: { else: 'value' },
  term: { else: 'value' },
  primary: { else: 'value' },
  negation: { else: 'condition' },
  comparisonTail: { else: 'value' },
  filterTail: { else: 'value' },
  set: { else: 'set' },
  textOrSet: { else: 'text' },
  period: { else: 'stage' },
  picked: { else: 'activity' },
  latest: { else: 'activity' },
  quantified: { after: [[k.is, 'activity']], else: 'stage' },
  quantifier: { else: 'number' },
  arm: { else: 'arm' },
  because: { else: 'reason' },
  when: { else: 'date' },
  rule: { else: 'points' },
  ruleTail: {
    after: [
      [k.for, 'taken'],
      [k.per, 'activity'],
    ],
    else: 'rule',
  },
  proportion: { else: 'field' },
  forget: { else: 'stage' },
  limit: {
    after: [
      [k.most, 'number'],
      [k.per, 'property'],
      [k.to, 'points'],
    ],
    else: 'number',
  },
  bucket: { else: 'bucket' },
  hurdle: { else: 'gate' },
  member: { else: 'member' },
  duration: { else: 'duration' },
  unit: { else: 'unit' },
  listHead: {
    after: [
      [tokens.equal, 'text'],
      [tokens.comma, 'text'],
      [k.from, 'text'],
    ],
    else: 'list',
  },
  excludeHead: { else: 'reason' },
  days: { else: 'dated' },
  stageMark: { after: [[k.as, 'role']], else: 'gate' },
  move: { else: 'stage' },
  calendarHead: { after: [[k.in, 'zone']], else: 'name' },
  opening: { after: [[k.to, 'weekday']], else: 'opening' },
  interval: {
    after: [
      [k.to, 'clock'],
      [tokens.comma, 'clock'],
    ],
    else: 'hours',
  },
  closing: {
    after: [
      [k.on, 'datelist'],
      [tokens.comma, 'date'],
    ],
    else: 'closing',
  },
  slaHead: { after: [[k.in, 'calendar']], else: 'name' },
  clockLine: { after: [[k.use, 'calendar']], else: 'trigger' },
  meeting: { after: [[k.least, 'number']], else: 'trigger' },
  trigger: { after: [[k.entering, 'stage']], else: 'trigger' },
  timeSpan: { else: 'span' },
  recipient: { else: 'recipient' },
  moment: { after: [[k.at, 'share']], else: 'moment' },
  capacity: {
    after: [
      [k.people, 'number'],
      [k.each, 'number'],
    ],
    else: 'stage',
  },
  routeArm: { else: 'team' },
  workKey: { else: 'workkey' },
  offer: { after: [[k.in, 'step']], else: 'title' },
  handoffHead: { after: [[k.entering, 'stage']], else: 'name' },
  inclusion: { after: [[k.last, 'number']], else: 'fact' },
  fact: { else: 'fact' },
  measureHead: { after: [[k.of, 'measured']], else: 'name' },
  goal: { else: 'stage' },
  measureMark: { else: 'percent' },
  planned: {
    after: [
      [k.share, 'owner'],
      [k.deal, 'amount'],
    ],
    else: 'percent',
  },
  booking: { after: [[k.book, 'amount']], else: 'date' },
  rate: {
    after: [
      [k.rate, 'stage'],
      [k.to, 'stage'],
    ],
    else: 'percent',
  },
};

/** Between these words and what follows there is a whole condition. */
const conditionOpeners: ReadonlySet<TokenType> = new Set([k.when, k.require, k.and, k.or, k.not]);
const calls: readonly (readonly [TokenType, Part])[] = [
  [k.sum, 'property'],
  [k.last, 'property'],
  [k.entries, 'stage'],
  [k.domain, 'field'],
];
const literalParts: readonly (readonly [TokenType, Part])[] = [
  [tokens.text, 'text'],
  [tokens.number, 'number'],
  [tokens.date, 'date'],
  [tokens.name, 'name'],
];

/** The part that a rule misses between the tokens before it and the one that stands there; `before` are the last two types. */
export function missingPart(
  rules: readonly string[],
  expected: readonly TokenType[],
  before: readonly TokenType[],
): Part {
  const rule = rules.at(-1) ?? '';
  const last = before.at(-1);
  const inFilter = rules.includes('anyFilter') || rules.includes('filter');
  if (rule === 'call') return calls.find(([type]) => before.includes(type))?.[1] ?? 'activity';
  if (conditionValue.has(rule) && last !== undefined && conditionOpeners.has(last))
    return inFilter ? 'test' : 'condition';
  const known = parts[rule];
  return (
    known?.after?.find(([type]) => type === last)?.[1] ??
    known?.else ??
    literalParts.find(([type]) => expected.includes(type))?.[1] ??
    'value'
  );
}

const conditionValue: ReadonlySet<string> = new Set(['negation', 'term', 'primary']);
