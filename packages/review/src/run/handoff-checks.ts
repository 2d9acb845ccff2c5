// What a test can expect of hand-offs: `handoffs.new_mql: sdr` (to whom), `handoffs.new_mql: { to: sdr, facts: { fit: 70 } }`.
import type { Bundle, Decision, HandoffDecision } from '@funnel/bundle';
import { nearest } from '../problems/nearest.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import type { Plain } from '../test-file/located.ts';
import type { ExpectEntry } from '../test-file/test-file.ts';
import { contains, equal, type NamedAspect } from './aspects.ts';
import type { Check } from './check.ts';
import { partChecks } from './part-checks.ts';
import type { Takes } from './takes.ts';

interface HandoffAspect {
  readonly takes: Takes;
  readonly read: (handoff: HandoffDecision) => Plain;
  readonly holds?: NamedAspect['holds'];
}

/** By name; the first is what a bare value means. `to: none` is that it is not sent. */
const ASPECTS: Readonly<Record<string, HandoffAspect>> = {
  to: { takes: 'a text or none', read: ({ to }) => to.team ?? to.name },
  entry: { takes: 'a number', read: handoff => handoff.entry },
  at: { takes: 'an instant or none', read: handoff => handoff.at },
  id: { takes: 'a text', read: handoff => handoff.id },
  'passed through': { takes: 'yes or no', read: handoff => handoff.passed_through },
  facts: {
    takes: 'a map from facts to values, or none',
    read: ({ facts }) => Object.fromEntries(facts.map(({ fact, value }) => [includedName(fact), value])),
    holds: (actual, expected) => (equal(expected, {}) ? equal(actual, {}) : contains(actual, expected)),
  },
  notes: { takes: 'a list of texts', read: ({ notes }) => notes.map(note => note.title) },
  activities: { takes: 'a list of texts', read: ({ activities }) => activities.map(each => each.activity) },
  offers: { takes: 'a list of texts', read: handoff => handoff.offers },
};

/** As the rules include it: `fit` of `scores.fit`. */
function includedName(fact: string): string {
  return fact.slice(fact.lastIndexOf('.') + 1);
}

/** The checks of a key `handoffs.…`; what it asks for wrongly goes to the given problems. */
export function handoffChecks(bundle: Bundle, entry: ExpectEntry, problems: TestProblem[]): Check[] {
  const name = entry.name.slice('handoffs.'.length);
  const names = bundle.rules.handoffs.map(each => each.name);
  if (!names.includes(name)) {
    problems.push(problem('unknown-handoff', entry.place, { name, suggestion: nearest(name, names) ?? '' }));
    return [];
  }
  const aspects = Object.entries(ASPECTS).map(([aspect, { takes, read, holds }]): [string, NamedAspect] => {
    const ofHandoff = ({ handoffs }: Decision): Plain => {
      const handoff = handoffs.find(each => each.handoff === name);
      return handoff === undefined ? null : read(handoff);
    };
    return [aspect, { takes, read: ofHandoff, holds: holds ?? equal }];
  });
  return partChecks({ part: 'handoffs', name }, new Map(aspects), entry, problems);
}

/** What somebody probably meant who wrote the bare name of a hand-off. */
export function handoffNamed({ rules }: Bundle, name: string): string | undefined {
  const found = nearest(
    name,
    rules.handoffs.map(each => each.name),
  );
  return found === undefined ? undefined : `handoffs.${found}`;
}
