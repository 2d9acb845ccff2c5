// The kinds of values that a test can expect, and how each is read.
import { formatInstant, parseInstant } from '@funnel/bundle';
import type { TestProblem } from '../problems/problem.ts';
import { durationWords, readDuration } from '../test-file/duration.ts';
import { wrongShape } from '../test-file/entries.ts';
import { type LocatedEntry, type Plain, plain } from '../test-file/located.ts';
import { readSpan, spanText } from '../test-file/span.ts';

export type Takes =
  | 'a number'
  | 'a number or none'
  | 'a text'
  | 'yes or no'
  | 'a list of texts'
  | 'yes, no or unknown'
  | 'yes, no, unknown or none'
  | 'a text or none'
  | 'an instant or none'
  | 'a length of time or none'
  | 'a list of targets'
  | 'a list of steps, or a map from steps to instants'
  | 'a map from facts to values, or none'
  | 'a map from keys of the queue to values, or none';

const YES_NO: ReadonlyMap<Plain, boolean> = new Map<Plain, boolean>([
  [true, true],
  [false, false],
  ['yes', true],
  ['no', false],
]);

function isNone(value: Plain): boolean {
  return value === null || value === 'none';
}

function texts(value: Plain): readonly string[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  return list.every((each): each is string => typeof each === 'string') ? list : undefined;
}

function instant(value: Plain): string | undefined {
  const at = typeof value === 'string' ? parseInstant(value) : null;
  return at === null ? undefined : formatInstant(at);
}

/** How each kind of expected value is read: undefined where the datum is none of that kind. */
const READERS: { readonly [T in Takes]: (value: Plain) => Plain | undefined } = {
  'a number': value => (typeof value === 'number' ? value : undefined),
  'a number or none': value => (isNone(value) ? null : READERS['a number'](value)),
  'a text': value => (typeof value === 'string' ? value : undefined),
  'a text or none': value => (isNone(value) ? null : typeof value === 'string' ? value : undefined),
  'yes or no': value => YES_NO.get(value),
  'yes, no or unknown': value => {
    if (value === 'unknown') return value;
    const answer = YES_NO.get(value);
    return answer === undefined ? undefined : answer ? 'yes' : 'no';
  },
  'yes, no, unknown or none': value => (isNone(value) ? null : READERS['yes, no or unknown'](value)),
  'a list of texts': value => (isNone(value) ? [] : texts(value)),
  'an instant or none': value => (isNone(value) ? null : instant(value)),
  'a length of time or none': value => {
    const length = typeof value === 'string' ? readDuration(value) : null;
    return isNone(value) ? null : length === null ? undefined : durationWords(length);
  },
  'a list of targets': value => {
    const spans = isNone(value) ? [] : texts(value)?.map(readSpan);
    return spans?.every(each => each !== null) ? spans.map(each => spanText(each)) : undefined;
  },
  'a list of steps, or a map from steps to instants': value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return isNone(value) ? [] : texts(value);
    const read = Object.entries(value).map(([step, at]) => [step, instant(at)] as const);
    return read.every(([, at]) => at !== undefined) ? (Object.fromEntries(read) as Plain) : undefined;
  },
  'a map from facts to values, or none': value => (isNone(value) ? {} : isMap(value) ? value : undefined),
  // The instant since when a lead waits is compared as one.
  'a map from keys of the queue to values, or none': value => {
    if (isNone(value)) return null;
    if (!isMap(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, isNone(each) ? null : (instant(each) ?? each)]),
    );
  },
};

function isMap(value: Plain): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The expected value as plain data; undefined, with a problem, where it is not what the aspect takes. */
export function taken(takes: Takes, entry: LocatedEntry, problems: TestProblem[]): Plain | undefined {
  const read = READERS[takes](plain(entry.value));
  if (read === undefined) problems.push(wrongShape(entry, takes));
  return read;
}
