// One thing that a test expects of a decision.
import type { Bundle, Decision, RuleShare } from '@funnel/bundle';
import { rulesOf } from '../parts/rules-of.ts';
import { nearest } from '../problems/nearest.ts';
import { type Place, problem, type TestProblem } from '../problems/problem.ts';
import { wrongShape } from '../test-file/entries.ts';
import { type Plain, plain } from '../test-file/located.ts';
import type { ExpectEntry } from '../test-file/test-file.ts';
import type { NamedPart } from './aspects.ts';

export interface NamedSubject {
  readonly part: NamedPart;
  readonly name: string;
}

/** The newest clock of an SLA, or the one of that entry. */
export interface ClockSubject {
  readonly part: 'clocks';
  readonly name: string;
  readonly entry: number | null;
}

/** A hand-off, whether it is sent or not. */
export interface HandoffSubject {
  readonly part: 'handoffs';
  readonly name: string;
}

/** What the check is about, for the parts that a failure shows; `excluded` and others of the whole decision have no name. */
export type Subject =
  | NamedSubject
  | ClockSubject
  | HandoffSubject
  | { readonly part: 'exclusions' | 'moves' | 'content' | 'whole'; readonly name: null };

export interface Check {
  /** As the author wrote it: `gates.ready could pass`. */
  readonly path: string;
  readonly place: Place;
  readonly subject: Subject;
  readonly expected: Plain;
  readonly read: (decision: Decision, asOf: number) => Plain;
  readonly holds: (actual: Plain, expected: Plain) => boolean;
}

/** `shares.fit: { "Where we win most": 30 }`: a rule goes by its `because`, its text as written, or its id. */
export function shareChecks(bundle: Bundle, entry: ExpectEntry, problems: TestProblem[]): Check[] {
  const name = entry.name.slice('shares.'.length);
  const score = bundle.rules.scores.find(each => each.name === name);
  if (!score) {
    const suggestion =
      nearest(
        name,
        bundle.rules.scores.map(each => each.name),
      ) ?? '';
    problems.push(problem('unknown-expectation', entry.place, { name, suggestion }));
    return [];
  }
  if (entry.value.kind !== 'map') {
    problems.push(wrongShape({ key: entry.name, ...entry }, 'a map from rules to points'));
    return [];
  }
  const texts = new Map(bundle.about.rules.map(each => [each.id, each.text]));
  const called = rulesOf(score).map(rule => ({ id: rule.id, names: [rule.id, rule.because, texts.get(rule.id)] }));
  return entry.value.entries.flatMap(({ key, place, value }): Check[] => {
    const rules = called.filter(each => each.names.includes(key));
    const expected = plain(value);
    if (rules.length !== 1) {
      const candidates = called.flatMap(each => each.names.filter(one => typeof one === 'string'));
      problems.push(
        problem('unknown-rule', place, { score: name, rule: key, suggestion: nearest(key, candidates) ?? '' }),
      );
      return [];
    }
    if (typeof expected !== 'number') {
      problems.push(wrongShape({ key, place, value }, 'a number of points'));
      return [];
    }
    const read: Check['read'] = decision => share(decision, name, rules[0]!.id)?.points ?? null;
    const path = `${entry.name} "${key}"`;
    return [{ path, place, subject: { part: 'scores', name }, expected, read, holds: (a, b) => a === b }];
  });
}

function share(decision: Decision, score: string, id: string): RuleShare | undefined {
  const shares = decision.scores[score]?.shares ?? [];
  return shares.find((each): each is RuleShare => each.kind === 'rule' && each.rule === id);
}
