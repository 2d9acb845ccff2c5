// The checks of one part of a decision: a bare value, or a map from aspects to values.
import { nearest } from '../problems/nearest.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import type { LocatedEntry } from '../test-file/located.ts';
import type { ExpectEntry } from '../test-file/test-file.ts';
import type { NamedAspect } from './aspects.ts';
import type { Check, Subject } from './check.ts';
import { taken } from './takes.ts';

/** Aspects read the decision with the subject's name; the first of them is what a bare value means. */
export function partChecks(
  subject: Subject,
  aspects: ReadonlyMap<string, NamedAspect>,
  entry: ExpectEntry,
  problems: TestProblem[],
): Check[] {
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
    if (aspect.possible !== undefined && typeof expected === 'string' && !aspect.possible.includes(expected)) {
      const possible = aspect.possible.join(', ');
      const suggestion = nearestResult(expected, aspect.possible);
      problems.push(problem('no-such-result', located.place, { path, value: expected, possible, suggestion }));
      return [];
    }
    const read: Check['read'] = decision => aspect.read(decision, subject.name ?? '');
    return [{ path, place, subject, expected, read, holds: aspect.holds }];
  });
}

/** `pass` and `fail` are the beginnings of what they mean. */
function nearestResult(value: string, possible: readonly string[]): string {
  const begun = possible.find(each => each.startsWith(value.toLowerCase()));
  return begun ?? nearest(value, possible) ?? '';
}
