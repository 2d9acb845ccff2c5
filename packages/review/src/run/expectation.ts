// From a key below `expect` to checks against a decision, with the rules at hand to know what a name means.
import type { Bundle } from '@funnel/bundle';
import { nearest } from '../problems/nearest.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import type { ExpectEntry } from '../test-file/test-file.ts';
import { ASPECTS, NAMED_PARTS, type NamedAspect, type NamedPart } from './aspects.ts';
import { type Check, type NamedSubject, shareChecks } from './check.ts';
import { clockChecks, clockNamed } from './clock-checks.ts';
import { handoffChecks, handoffNamed } from './handoff-checks.ts';
import { partChecks } from './part-checks.ts';
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
    routes: names(rules.routes),
  };
}

/** The checks of one key; what it asks for wrongly goes to the given problems. */
export function checksOf(bundle: Bundle, entry: ExpectEntry, problems: TestProblem[]): Check[] {
  const whole = wholeNamed(bundle, entry.name);
  if (whole) return whole({ key: entry.name, place: entry.place, value: entry.value }, problems);
  if (entry.name.startsWith('shares.')) return shareChecks(bundle, entry, problems);
  if (entry.name.startsWith('clocks.')) return clockChecks(bundle, entry, problems);
  if (entry.name.startsWith('handoffs.')) return handoffChecks(bundle, entry, problems);
  const subject = subjectOf(bundle, entry, problems);
  return subject ? partChecks(subject, aspectsOf(bundle, subject), entry, problems) : [];
}

/** A grade has the bands that it declares. */
function aspectsOf({ rules }: Bundle, { name, part }: NamedSubject): ReadonlyMap<string, NamedAspect> {
  const grade = part === 'grades' ? rules.grades.find(each => each.name === name) : undefined;
  if (grade === undefined) return ASPECTS[part];
  const possible = grade.bands.map(band => band.name);
  return new Map([...ASPECTS.grades].map(([key, aspect]) => [key, key === 'band' ? { ...aspect, possible } : aspect]));
}

/** Where there is no content, the word may be the name of something else. */
function wholeNamed({ rules }: Bundle, name: string): ReturnType<typeof WHOLE.get> {
  return name === 'content' && rules.content === null ? undefined : WHOLE.get(name);
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
    clockNamed(bundle, name) ??
    handoffNamed(bundle, name) ??
    '';
  problems.push(problem('unknown-expectation', entry.place, { name, suggestion }));
  return null;
}
