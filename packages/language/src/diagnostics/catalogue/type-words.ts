// What the types of values are called in messages.
import { quoted } from './entry.ts';

export const typeWords = {
  condition: 'a condition',
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  datetime: 'an instant',
  member: 'one of declared members',
  text_list: 'a list of texts',
  member_list: 'a list of members',
  band: 'a grade',
  segments: 'a persona or segment',
  stages: 'the stage of the lead',
  unknowable: 'unknown',
} as const;

export type TypeWord = keyof typeof typeWords;

/** `employees` is a number; without a name: a number. */
export function typed(name: string | null, type: TypeWord): string {
  return name === null ? `This is ${typeWords[type]}` : `${quoted(name)} is ${typeWords[type]}`;
}

/** The suggestion's sentence, or null where there is none. */
export function didYouMean(candidates: readonly string[], otherwise: string | null = null): string | null {
  const words = candidates.map(quoted);
  const last = words.pop();
  if (last === undefined) return otherwise;
  return `Did you mean ${words.length === 0 ? last : `${words.join(', ')} or ${last}`}?`;
}

/** `a`, `b` and `c`; the rest counted, where there are many. */
export function several(of: readonly string[], most = 8): string {
  const shown = of.slice(0, most).map(quoted);
  if (of.length > most) return `${shown.join(', ')} and ${of.length - most} more`;
  const last = shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`;
}
