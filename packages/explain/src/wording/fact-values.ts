// Facts that a move rested on, with the values they had, in words.
import { type Condition, type FactValue, type Field, parseInstant } from '@funnel/bundle';
import { instantWords } from './dates.ts';
import type { Speech } from './expressions.ts';
import { counted, joined } from './lists.ts';
import { called, factCalled, type NameBook, spoken, stageCalled } from './names.ts';
import { plainNumber } from './numbers.ts';
import { occurrenceWords } from './occurrences.ts';
import { occurrencesIn } from './occurrences-in.ts';

type Named = (names: NameBook, name: string, value: string) => string;

/** By what stands before the dot of a fact's name. */
const NAMED: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['scores', (names, name, value) => `${called(names.scores, name)} ${value}`],
  [
    'grades',
    (names, name, value) => {
      const band = names.grades.get(name)?.bands.find(each => each.name === value);
      return `${called(names.grades, name)} ${band?.label ?? spoken(value)}`;
    },
  ],
  ['gates', (names, name, value) => `${called(names.gates, name)} ${value}`],
  ['segments', (names, name, value) => `${called(names.segments, name)}: ${value}`],
  ['params', (names, name, value) => `${called(names.params, name)} ${value}`],
]);

/**
 * `Engagement 45`, `Marketing qualified passed`, `answer of verdict is accepted`, `2 × call since entering Inquiry`, `31 days in the
 * stage`. `asked` is the condition that the fact stands in, which says of which activities.
 */
export function factWords(speech: Speech, asked: Condition | null, { fact, value }: FactValue): string {
  const { names } = speech;
  const dot = fact.indexOf('.');
  const named = dot > 0 ? NAMED.get(fact.slice(0, dot)) : undefined;
  if (named) return named(names, fact.slice(dot + 1), valueWords(value));
  if (fact === 'stage') return typeof value === 'string' ? `stage ${stageCalled(names, value)}` : 'stage unknown';
  if (fact === 'days in stage') return `${valueWords(value)} ${value === 1 ? 'day' : 'days'} in the stage`;
  if (fact.startsWith('entries of ')) {
    return `${valueWords(value)} × entered ${stageCalled(names, fact.slice('entries of '.length))}`;
  }
  const field = names.fields.get(fact) ?? propertyOf(names, fact);
  if (field === undefined) return timesWords(speech, asked, fact, typeof value === 'number' ? value : 0);
  return `${factCalled(names, fact)} is ${value === null ? 'not known' : dated(field, value)}`;
}

function propertyOf({ activities }: NameBook, fact: string): Field | undefined {
  const [activity = '', property] = fact.split('.');
  return activities.get(activity)?.properties.find(each => each.name === property);
}

/** `25 activities since entering Inquiry`, `2 × call`. Of activities that are asked in several ways, only how many. */
function timesWords(speech: Speech, asked: Condition | null, fact: string, times: number): string {
  const all = asked === null ? [] : occurrencesIn(asked).filter(each => (each.activity ?? 'activity') === fact);
  const [first, ...others] = all;
  const whole = others.every(each => JSON.stringify(each) === JSON.stringify(first)) ? first : undefined;
  if (fact !== 'activity') {
    const name = whole ? occurrenceWords(speech, whole) : factCalled(speech.names, fact);
    return times === 0 ? `no ${name}` : `${plainNumber(times)} × ${name}`;
  }
  const which = whole ? occurrenceWords(speech, whole).slice('activity'.length) || ' of the lead' : '';
  return `${times === 0 ? 'no activity' : counted(times, 'activity', 'activities')}${which}`;
}

function dated({ type }: Field, value: FactValue['value']): string {
  const isTime = type.kind === 'date' || type.kind === 'datetime';
  const at =
    isTime && typeof value === 'string' ? parseInstant(value.length === 10 ? `${value}T00:00:00Z` : value) : null;
  return at === null ? valueWords(value) : instantWords(at);
}

function valueWords(value: FactValue['value']): string {
  if (value === null) return 'unknown';
  if (typeof value === 'number') return plainNumber(value, 6);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : joined(value.map(each => String(each ?? 'unknown')));
}
