// From a key below `expect` to checks against a decision, with the rules at hand to know what a name means.
import type { Bundle } from '@funnel/bundle';
import { nearest } from '../problems/nearest.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import { wrongShape } from '../test-file/entries.ts';
import { type Located, type LocatedEntry, type Plain, plain } from '../test-file/located.ts';
import type { ExpectEntry } from '../test-file/test-file.ts';
import { ASPECTS, NAMED_PARTS, type NamedPart, type Takes } from './aspects.ts';
import { type Check, type NamedSubject, shareChecks } from './check.ts';
import { WHOLE } from './whole.ts';

/** The names that each part of a decision has under these rules. */
export function namesOf({ rules }: Bundle): { readonly [K in NamedPart]: readonly string[] } {
  const names = (list: readonly { readonly name: string }[]): string[] => list.map(each => each.name);
  return {
    params: names(rules.params),
    segments: names(rules.segments),
    scores: names(rules.scores),
    grades: names(rules.grades),
    gates: names(rules.gates),
  };
}

/** The checks of one key; what it asks for wrongly goes to the given problems. */
export function checksOf(bundle: Bundle, entry: ExpectEntry, problems: TestProblem[]): Check[] {
  const whole = WHOLE.get(entry.name);
  if (whole) return whole({ key: entry.name, place: entry.place, value: entry.value }, problems);
  if (entry.name.startsWith('shares.')) return shareChecks(bundle, entry, problems);
  const subject = subjectOf(bundle, entry, problems);
  return subject ? namedChecks(subject, entry, problems) : [];
}

function subjectOf(bundle: Bundle, entry: ExpectEntry, problems: TestProblem[]): NamedSubject | null {
  const names = namesOf(bundle);
  const [first = '', ...rest] = entry.name.split('.');
  const part = NAMED_PARTS.find(each => each === first && rest.length > 0);
  const name = part ? rest.join('.') : entry.name;
  const parts = part ? [part] : NAMED_PARTS;
  const found = parts.filter(each => names[each].includes(name));
  if (found.length === 1) return { part: found[0]!, name };
  if (found.length > 1) {
    const choices = found.map(each => `${each}.${name}`).join(' or ');
    problems.push(problem('same-name', entry.place, { name, choices }));
    return null;
  }
  const suggestion =
    nearest(
      name,
      parts.flatMap(each => names[each]),
    ) ??
    nearest(name, WHOLE.keys()) ??
    '';
  problems.push(problem('unknown-expectation', entry.place, { name, suggestion }));
  return null;
}

function namedChecks(subject: NamedSubject, entry: ExpectEntry, problems: TestProblem[]): Check[] {
  const aspects = ASPECTS[subject.part];
  const [main = ''] = aspects.keys();
  const value = entry.value;
  const wanted: readonly LocatedEntry[] =
    value.kind === 'map' ? value.entries : [{ key: main, place: entry.place, value }];
  return wanted.flatMap(({ key, place, value: located }) => {
    const aspect = aspects.get(key);
    if (!aspect) {
      const suggestion = nearest(key, aspects.keys()) ?? '';
      problems.push(problem('unknown-key', place, { key, suggestion, known: [...aspects.keys()].join(', ') }));
      return [];
    }
    const path = value.kind === 'map' ? `${entry.name} ${key}` : entry.name;
    const expected = taken(aspect.takes, { key: path, place, value: located }, problems);
    if (expected === undefined) return [];
    const read: Check['read'] = decision => aspect.read(decision, subject.name);
    return [{ path, place, subject, expected, read, holds: aspect.holds }];
  });
}

const YES_NO: ReadonlyMap<Plain, boolean> = new Map<Plain, boolean>([
  [true, true],
  [false, false],
  ['yes', true],
  ['no', false],
]);

/** How each kind of expected value is read: undefined where the datum is none of that kind. */
const READERS: { readonly [T in Takes]: (value: Plain) => Plain | undefined } = {
  'a number': value => (typeof value === 'number' ? value : undefined),
  'a text': value => (typeof value === 'string' ? value : undefined),
  'a text or none': value =>
    value === 'none' ? null : typeof value === 'string' || value === null ? value : undefined,
  'yes or no': value => YES_NO.get(value),
  'yes, no or unknown': value => {
    if (value === 'unknown') return value;
    const answer = YES_NO.get(value);
    return answer === undefined ? undefined : answer ? 'yes' : 'no';
  },
  'a list of texts': value => {
    const list = Array.isArray(value) ? value : [value];
    return list.every(each => typeof each === 'string') ? list : undefined;
  },
};

/** The expected value as plain data; undefined, with a problem, where it is not what the aspect takes. */
export function taken(takes: Takes, entry: LocatedEntry, problems: TestProblem[]): Plain | undefined {
  const value: Located = entry.value;
  const read = value.kind === 'map' ? undefined : READERS[takes](plain(value));
  if (read === undefined) problems.push(wrongShape(entry, takes));
  return read;
}
