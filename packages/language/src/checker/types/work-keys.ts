// By what a team orders its leads: grades, scores, how long they wait.
import type { NameExpression } from '../../syntax/nodes/expression.ts';
import { suggest } from '../../words/suggest.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import type { Scope } from './scope.ts';
import { tell } from './scope.ts';

/** Looks up a key of `work by`: a grade or a score. */
export function findWorkKey(scope: Scope, key: NameExpression): void {
  const { names } = scope.checking;
  const { text, span } = key.name;
  if (text === '') return;
  if (names.grades.has(text) || names.scores.has(text)) {
    scope.typeOf(scope, key);
    return;
  }
  const other = names.shared.get(text)?.kind ?? null;
  if (other === null && names.lost.mayDeclare('shared', text)) return;
  const known = [...names.grades.keys(), ...names.scores.keys()];
  const waits = /^(?:longest|waiting|oldest|age)$/.test(text);
  const candidates = other === null ? suggest(text, known).concat(waits ? ['longest waiting'] : []) : [];
  tell(scope, 'unknown-work-key', { name: text, construct: other, known, candidates }, span, {
    fixes: candidateFixes(candidates, span),
  });
}
