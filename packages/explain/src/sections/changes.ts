// The smallest changes that would pass a gate, one a line.
import type { Counterfactual, FieldChange, OneMoreActivity } from '@funnel/bundle';
import { type ExplanationLine, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { capital, folded, joined } from '../wording/lists.ts';
import { called, spoken } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';

const STEPS = [0.01, 0.001, 0.0001, 0.00001, 0.000001];

type To = FieldChange['to'][number];

/** A number one step beside a round one is said by the round one: `just under 180`. */
function numberWords(value: number): string {
  for (const step of STEPS) {
    if (isWhole(value)) break;
    if (isWhole(value + step)) return `just under ${plainNumber(value + step)}`;
    if (isWhole(value - step)) return `just over ${plainNumber(value - step)}`;
  }
  return plainNumber(value, 6);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

function valueWords(value: To): string {
  if (value === null) return 'anything at all';
  if (typeof value === 'number') return numberWords(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : joined(value);
}

function fieldWords({ names, values: known, record }: Matter, change: FieldChange): string {
  const name = capital(called(names.fields, change.field));
  const now = known.get(change.field);
  const turns = record !== null && now === undefined ? 'turns out to be' : 'is';
  const instead = now === undefined ? '' : ` instead of ${now}`;
  if (change.to.every(value => value === null)) return `${name} becomes known, whatever it is`;
  const isList = change.to.some(value => Array.isArray(value));
  const values = change.to.filter(value => value !== null).map(valueWords);
  const any = change.to.includes(null) ? ', or is anything else' : '';
  return isList
    ? `${name} is ${folded(values, 5, 'or')}${instead}`
    : `${name} ${turns} ${folded(values, 5, 'or')}${any}${instead}`;
}

function activityWords({ names }: Matter, change: OneMoreActivity): string {
  const declared = names.activities.get(change.activity);
  const name = called(names.activities, change.activity);
  const properties = Object.entries(change.properties).map(([property, value]) => {
    const label = declared?.properties.find(each => each.name === property)?.label ?? spoken(property);
    return `${label} ${typeof value === 'string' ? `"${value}"` : valueWords(value)}`;
  });
  const made = properties.length === 0 ? '' : ` with ${joined(properties)}`;
  return declared?.by ? `One more ${name} by ${declared.by} now${made}` : `One more ${name} now${made}`;
}

function changeWords(matter: Matter, change: Counterfactual): string {
  return change.kind === 'field' ? fieldWords(matter, change) : activityWords(matter, change);
}

/** Lines under "any one of these would pass it"; none where nothing single would. */
export function changeLines(matter: Matter, changes: readonly Counterfactual[]): readonly ExplanationLine[] {
  if (changes.length === 0) return [];
  const heading = changes.length === 1 ? 'One change would pass it:' : 'Any one of these changes would pass it:';
  return [
    line('none', 'plain', heading),
    ...changes.map(change => line('note', 'plain', changeWords(matter, change), { depth: 1 })),
  ];
}
