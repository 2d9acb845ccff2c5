// How the holes of a line are called when its shape is shown.
import type { TokenKind } from '@funnel/language';
import { type NamePlace, namePlaces } from '../completion/name-places.ts';
import { longHoles } from '../words/writing.ts';

/** Rules that are shown as one hole. */
export const ruleHoles: Readonly<Record<string, string>> = {
  ...longHoles,
  condition: 'condition',
  filter: 'test',
  duration: 'duration',
  type: 'type',
  signed: 'number',
  sum: 'value',
  value: 'value',
  picked: 'activity',
  happening: 'activity',
  hours: 'hours',
  moment: 'moment',
  recipient: 'whom',
  fact: 'name',
};

const byKind: { readonly [K in Exclude<NamePlace['kind'], 'names'>]: string } = {
  fresh: 'name',
  operand: 'value',
  value: 'value',
  property: 'property',
  filter: 'property',
  weekday: 'weekday',
  role: 'role',
  by: 'whose',
  fact: 'name',
  member: 'member',
  fields: 'field',
  properties: 'property',
};

/** By place, where the kind of token says too little. */
const byPlace: Readonly<Record<string, string>> = {
  'rule/Number': 'points',
  'limit/Number': 'times',
  'limit/Number2': 'points',
  'groupHead/Number': 'points',
  'because/Text': 'reason',
  'field/Text': 'label',
  'field/Text2': 'column',
  'activityHead/Text2': 'outside name',
  'stage/Text2': 'outside name',
  'calendarHead/Text2': 'time zone',
  'listHead/Text2': 'file',
  'excludeHead/Text': 'reason',
  'segmentLine/Text': 'title',
  'offer/Text': 'title',
  'proportion/Number': 'units',
};

const byToken: { readonly [K in TokenKind]: string } = {
  keyword: 'word',
  name: 'name',
  text: 'label',
  number: 'number',
  percent: 'per cent',
  date: 'date',
  instant: 'instant',
  clock: 'time',
  sign: 'sign',
  comment: 'comment',
  doc: 'comment',
};

/** The name of a hole. */
export function holeName(place: string, token: TokenKind): string {
  const named = namePlaces[place];
  const byName = named === undefined ? undefined : named.kind === 'names' ? named.of.join(' or ') : byKind[named.kind];
  return byPlace[place] ?? byName ?? byToken[token];
}
