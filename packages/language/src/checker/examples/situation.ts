// A made-up lead, and what is asked of it.
import type { Decimal } from '../values/decimal.ts';
import type { Known } from './known.ts';

/** A value as data hold it: exact numbers apart, dates as texts. */
export type Plain = Decimal | string | boolean | readonly string[];

/** Something that happened, milliseconds ago. */
export interface Happened {
  readonly type: string;
  readonly properties: ReadonlyMap<string, Plain>;
  readonly ago: number;
}

export interface Situation {
  readonly known: Known;
  readonly fields: ReadonlyMap<string, Plain>;
  readonly activities: readonly Happened[];
  /** Entries, the latest last, each into another stage than the one before. */
  readonly history: readonly { readonly stage: string; readonly ago: number }[];
  /** The activity that a `where` looks at. */
  readonly looked: Happened | null;
  /** Results of named things so far; `unclear` while they are being worked out. */
  readonly results: Map<string, Value | Answer>;
}

/** `unclear`: it depends on what the example does not fix, such as the day it is looked at. */
export type Answer = boolean | 'unknown' | 'unclear';
export type Value = { readonly is: Plain } | 'unknown' | 'unclear';

export function not(answer: Answer): Answer {
  return typeof answer === 'boolean' ? !answer : answer;
}

/** `and` of answers, as far as they are clear. */
export function all(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  if (answers.includes('unclear')) return 'unclear';
  return answers.includes('unknown') ? 'unknown' : true;
}

/** `or` of answers, as far as they are clear. */
export function some(answers: readonly Answer[]): Answer {
  return not(all(answers.map(not)));
}

/** Works a named thing out once; one that needs itself is unclear. */
export function once<T extends Value | Answer>({ results }: Situation, key: string, work: () => T): T | 'unclear' {
  const result = results.get(key);
  if (result !== undefined) return result as T;
  results.set(key, 'unclear');
  const found = work();
  results.set(key, found);
  return found;
}

/** How long ago the stage was last entered; null if never. */
export function enteredAgo({ history }: Situation, stage: string): number | null {
  return history.findLast(entry => entry.stage === stage)?.ago ?? null;
}
