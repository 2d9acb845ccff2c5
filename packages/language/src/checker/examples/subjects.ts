// What a single test is about.

import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import { childrenOf, occurrenceOf } from '../types/children.ts';
import type { Known } from './known.ts';

export type Subject =
  | { readonly kind: 'field'; readonly field: FieldNode }
  | { readonly kind: 'property'; readonly field: FieldNode }
  | { readonly kind: 'score' | 'grade'; readonly name: string }
  | { readonly kind: 'activities'; readonly asks: Expression }
  | { readonly kind: 'stay' }
  /** More than one thing, or something that no example is made for. */
  | { readonly kind: 'other' };

const OTHER: Subject = { kind: 'other' };

/** The one thing that a test asks; params and literals are taken as they are. */
export function subjectOf(known: Known, test: Expression): Subject {
  const found: Subject[] = [];
  const waiting: Expression[] = [test];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const subject = ownSubject(known, next);
    if (subject !== null && !found.some(other => isSame(other, subject))) found.push(subject);
    if (subject?.kind !== 'activities') for (const child of childrenOf(next)) waiting.push(child);
  }
  return found.length === 1 ? found[0]! : OTHER;
}

function ownSubject({ meanings }: Known, expression: Expression): Subject | null {
  if (occurrenceOf(expression) !== null || expression.kind === 'latest_activity') {
    return { kind: 'activities', asks: expression };
  }
  if (expression.kind === 'days_in_stage') return { kind: 'stay' };
  if (['days_since', 'days_between', 'entries', 'ever_entered'].includes(expression.kind)) return OTHER;
  const meaning = meanings.get(expression);
  if (meaning?.kind === 'field' || meaning?.kind === 'property') return { kind: meaning.kind, field: meaning.field };
  if (meaning?.kind === 'score' || meaning?.kind === 'grade') return { kind: meaning.kind, name: meaning.name };
  return meaning?.kind === 'gate' || meaning?.kind === 'segments' || meaning?.kind === 'stages' ? OTHER : null;
}

function isSame(a: Subject, b: Subject): boolean {
  if (a.kind !== b.kind) return false;
  if ('field' in a && 'field' in b) return a.field === b.field;
  if ('name' in a && 'name' in b) return a.name === b.name;
  return !('asks' in a);
}
