// What is not known, in words.
import { folded } from './lists.ts';
import { factCalled, type NameBook } from './names.ts';

/** `Budget`, `Budget and Authority`. */
export function factsCalled(names: NameBook, facts: readonly string[], word: 'and' | 'or' = 'and'): string {
  return folded(
    facts.map(fact => factCalled(names, fact)),
    4,
    word,
  );
}

/** `Budget is not known`, `Budget and Authority are not known`; an activity "has not happened yet". */
export function wantWords(names: NameBook, facts: readonly string[]): string {
  const happened = facts.filter(fact => names.activities.has(fact) || fact === 'activity');
  const known = facts.filter(fact => !happened.includes(fact));
  const parts: string[] = [];
  if (known.length > 0) parts.push(`${factsCalled(names, known)} ${known.length === 1 ? 'is' : 'are'} not known`);
  if (happened.length > 0) parts.push(`${factsCalled(names, happened)} has not happened yet`);
  return parts.length === 0 ? 'something is not known' : parts.join(' and ');
}
