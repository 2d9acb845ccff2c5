// Chooses values of fields and properties for which all their tests come out as wanted.
import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import { candidatesFor } from './candidates.ts';
import { holds } from './holds.ts';
import type { Known } from './known.ts';
import type { Literal } from './literals.ts';
import type { Answer, Happened, Plain, Situation } from './situation.ts';
import { subjectOf } from './subjects.ts';

/** A lead of whom nothing is known. */
export function nobody(known: Known): Situation {
  return { known, fields: new Map(), activities: [], history: [], looked: null, results: new Map() };
}

export interface Facts {
  readonly values: ReadonlyMap<string, Plain>;
  /** A field without such a value; `isCertain` when there is none whatsoever. */
  readonly failed: { readonly name: string; readonly isCertain: boolean } | null;
}

/** Values for the fields of the lead, or with `kind` `property` for the properties of one activity. */
export function factsFor(known: Known, literals: readonly Literal[], kind: 'field' | 'property' = 'field'): Facts {
  const tests = new Map<FieldNode, Literal[]>();
  for (const literal of literals) {
    const subject = subjectOf(known, literal.test);
    if (subject.kind === kind && 'field' in subject) {
      tests.set(subject.field, [...(tests.get(subject.field) ?? []), literal]);
    }
  }
  const values = new Map<string, Plain>();
  const failures: NonNullable<Facts['failed']>[] = [];
  for (const [field, own] of tests) {
    const name = field.name.text;
    const candidates = candidatesFor(
      known,
      field,
      own.map(({ test }) => test),
    );
    const answers = (value: Plain | null): readonly Answer[] => {
      const situation = withValue(known, kind, name, value);
      return own.map(({ test, wanted }) => asWanted(holds(situation, test), wanted));
    };
    const value = candidates.values.find(each => answers(each).every(answer => answer === true));
    if (value === undefined) {
      const isCertain = candidates.isWhole && candidates.values.every(each => answers(each).includes(false));
      failures.push({ name, isCertain });
    } else if (value !== null) values.set(name, value);
  }
  return { values, failed: failures.find(({ isCertain }) => isCertain) ?? failures[0] ?? null };
}

/** True when it came out as wanted, false when it certainly did not. */
export function asWanted(answer: Answer, wanted: boolean): Answer {
  return answer === 'unclear' ? 'unclear' : answer === wanted;
}

function withValue(known: Known, kind: 'field' | 'property', name: string, value: Plain | null): Situation {
  const values = new Map(value === null ? [] : [[name, value] as const]);
  if (kind === 'field') return { ...nobody(known), fields: values };
  const looked: Happened = { type: '', properties: values, ago: 0 };
  return { ...nobody(known), looked };
}
