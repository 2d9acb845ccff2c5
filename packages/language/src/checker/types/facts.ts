// What a hand-off includes: names whose values go along.
import { replaceWith } from '../../diagnostics/report.ts';
import type { NameExpression } from '../../syntax/nodes/expression.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { near } from '../names/near.ts';
import type { Scope } from './scope.ts';
import { refer, tell } from './scope.ts';

/** What a name that cannot be included stands for, as messages speak of it. */
export type NotAFact = 'activity' | 'persona' | 'segment' | 'stage' | 'list' | 'property' | null;

/** Looks up a name of an `include` line: a field, param, score, grade or gate, or the words `persona` and `segment`. */
export function findFact(scope: Scope, fact: NameExpression): void {
  const { names } = scope.checking;
  const { text, span } = fact.name;
  if (text === '') return;
  if (names.shared.has(text) || text === 'persona' || text === 'segment') {
    scope.typeOf(scope, fact);
    if (text === 'persona' || text === 'segment') {
      for (const name of names.segmentNames.get(text) ?? []) refer(scope, `segment/${name}`, span);
    }
    return;
  }
  const what = notAFact(scope, text);
  if (what === null && names.lost.mayDeclare('shared', text)) return;
  const candidates = what === null ? near(scope.checking, text, [...names.shared.keys(), 'persona', 'segment']) : [];
  const fixes =
    what === 'persona' || what === 'segment' ? [replaceWith(span, what, false)] : candidateFixes(candidates, span);
  tell(scope, 'unknown-fact', { name: text, what, candidates }, span, { fixes });
}

function notAFact({ checking: { names } }: Scope, name: string): NotAFact {
  const segment = names.segments.get(name);
  if (segment !== undefined) return segment.node.construct;
  if (names.activities.has(name)) return 'activity';
  if (name === 'stage' || names.stages.has(name)) return 'stage';
  if (names.lists.has(name)) return 'list';
  const isProperty = [...names.activities.values()].some(({ node }) =>
    node.properties.some(property => property.name.text === name),
  );
  return isProperty ? 'property' : null;
}
