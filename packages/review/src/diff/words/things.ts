// What things are, in one word, and what they are called in a sentence.
import type { Trigger } from '@funnel/bundle';
import {
  actionWords,
  activityWords,
  calendarCalled,
  called,
  capital,
  conditionWords,
  momentWords,
  occurrenceWords,
  spoken,
  stageCalled,
  targetWords,
} from '@funnel/explain';
import type { Thing, ThingKind, ThingNodes } from '../thing.ts';
import { pointsNumber, steps, withArticle } from './figures.ts';
import type { Voice } from './speaking.ts';

/** The word for each kind of thing. */
export const THING_WORDS: Readonly<Record<ThingKind, string>> = {
  field: 'field',
  activity: 'activity',
  property: 'property',
  list: 'list',
  param: 'param',
  override: 'exception',
  persona: 'persona',
  segment: 'segment',
  note: 'note',
  exclude: 'exclusion',
  score: 'score',
  group: 'group',
  condition_rule: 'rule',
  proportion_rule: 'rule',
  activity_rule: 'rule',
  grade: 'grade',
  band: 'band',
  gate: 'gate',
  ask: 'question',
  use: 'choice of',
  refusal: 'refusal',
  shortcut: 'shortcut',
  hurdle: 'requirement',
  stage: 'stage',
  move: 'move',
  calendar: 'calendar',
  sla: 'SLA',
  'calendar arm': 'choice of a calendar',
  'target arm': 'target',
  'met by': 'way to meet it',
  pause: 'pause',
  cancel: 'way to cancel it',
  'clock step': 'step',
  team: 'team',
  route: 'route',
  'route arm': 'way to',
  step: 'step',
  offer: 'offer',
  handoff: 'hand-off',
  include: 'fact',
  measure: 'measure',
  target: 'target',
  share: 'share',
  rate: 'rate',
};

type Titles = { readonly [K in ThingKind]: (voice: Voice, node: ThingNodes[K]) => string };

interface Labelled {
  readonly name: string;
  readonly label: string | null;
}

function labelled(_: Voice, { label, name }: Labelled): string {
  return label ?? capital(spoken(name));
}

function quoted(text: string): string {
  return `"${text}"`;
}

function reason(
  voice: Voice,
  node: { readonly because: string | null; readonly when: { readonly kind: string } },
): string {
  return node.because === null ? quoted(conditionWords(voice, node.when as never)) : quoted(node.because);
}

const TITLES: Titles = {
  field: labelled,
  activity: labelled,
  property: (voice, node) => `${labelled(voice, node)} of ${called(voice.names.activities, node.activity)}`,
  list: (_, { name }) => quoted(spoken(name)),
  param: labelled,
  override: (_, { decimals, value }) => steps(value, decimals),
  persona: labelled,
  segment: labelled,
  note: (_, { title }) => quoted(title),
  exclude: (_, { label }) => quoted(label),
  score: labelled,
  group: (_, { label }) => quoted(label),
  condition_rule: (voice, { because, when }) =>
    because === null ? quoted(conditionWords(voice, when.when)) : quoted(because),
  proportion_rule: (voice, { because, field }) =>
    because === null ? called(voice.names.fields, field) : quoted(because),
  activity_rule: (voice, { because, of, take }) => {
    if (because !== null) return quoted(because);
    const activity = activityWords(voice, of);
    return take === 'all' ? withArticle(activity) : `the ${take} ${activity}`;
  },
  grade: labelled,
  band: labelled,
  gate: labelled,
  ask: labelled,
  use: (voice, { gate }) => called(voice.names.gates, gate),
  refusal: reason,
  shortcut: reason,
  hurdle: (voice, { because, condition }) => reason(voice, { because, when: condition }),
  stage: (voice, { name }) => stageCalled(voice.names, name),
  move: (voice, { from, to }) => `from ${stageCalled(voice.names, from)} to ${stageCalled(voice.names, to)}`,
  calendar: ({ names }, { name }) => calendarCalled(names, name),
  sla: labelled,
  'calendar arm': ({ names }, { calendar }) =>
    calendar === null ? 'around the clock' : quoted(calendarCalled(names, calendar)),
  'target arm': (_, { span }) => (span === null ? 'no target' : quoted(targetWords(span))),
  'met by': (voice, { on, times }) => `${times === 1 ? '' : `at least ${times} times `}${triggerWords(voice, on)}`,
  pause: (voice, { from, until }) => `from ${triggerWords(voice, from)} until ${triggerWords(voice, until)}`,
  cancel: (voice, { on }) => triggerWords(voice, on),
  'clock step': (voice, node) => `${actionWords(voice.names, node, null)} ${momentWords(node.at)}`,
  team: labelled,
  route: labelled,
  'route arm': (voice, { team }) => called(voice.names.teams, team),
  step: labelled,
  offer: (_, { title }) => quoted(title),
  handoff: labelled,
  include: (voice, { kind, name }) => INCLUDED[kind](voice, name),
  measure: labelled,
  target: labelled,
  share: (_, { owner }) => owner,
  rate: (voice, { from, to }) => `${stageCalled(voice.names, from)} to ${stageCalled(voice.names, to)}`,
};

const INCLUDED: { readonly [K in ThingNodes['include']['kind']]: (voice: Voice, name: string) => string } = {
  field: ({ names }, name) => called(names.fields, name),
  param: ({ names }, name) => called(names.params, name),
  score: ({ names }, name) => called(names.scores, name),
  grade: ({ names }, name) => called(names.grades, name),
  gate: ({ names }, name) => called(names.gates, name),
  persona: (_, name) => (name === 'persona' ? 'the persona' : `the persona ${name}`),
  segment: (_, name) => (name === 'segment' ? 'the segment' : `the segment ${name}`),
};

type TriggerOf<K extends Trigger['kind']> = Extract<Trigger, { kind: K }>;
const TRIGGERS: { readonly [K in Trigger['kind']]: (voice: Voice, trigger: TriggerOf<K>) => string } = {
  entering: ({ names }, { stage }) => `entering ${stageCalled(names, stage)}`,
  happening: (voice, { of }) => occurrenceWords(voice, of),
};

/** `entering Marketing qualified`, `call where outcome is connected`. */
export function triggerWords(voice: Voice, trigger: Trigger): string {
  return (TRIGGERS[trigger.kind] as (voice: Voice, trigger: Trigger) => string)(voice, trigger);
}

/** As a sentence names it: `Fit`, `"Competitor"`, `an email click`. */
export function titleOf(voice: Voice, { kind, node }: Thing): string {
  return (TITLES[kind] as (voice: Voice, node: unknown) => string)(voice, node);
}

/** With the word for what it is, where the title alone may be taken for something else: `the gate BANT`, `the rule "Where we win most"`. */
export function namedThing(voice: Voice, each: Thing): string {
  if (each.kind === 'condition_rule' && each.node.because === null) {
    return `the rule of ${pointsNumber(each.node.points)} points for ${titleOf(voice, each)}`;
  }
  if (each.kind === 'activity_rule' && each.node.because === null) return titleOf(voice, each);
  if (each.kind === 'proportion_rule' && each.node.because === null) return titleOf(voice, each);
  return `the ${THING_WORDS[each.kind]} ${titleOf(voice, each)}`;
}
