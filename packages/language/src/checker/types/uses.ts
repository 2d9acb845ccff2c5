// The gate that a chooser uses.
import type { Name } from '../../syntax/nodes/node.ts';
import { suggest } from '../../words/suggest.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import type { Scope } from './scope.ts';
import { refer, tell } from './scope.ts';

/** Looks up a gate by name. */
export function findGate(scope: Scope, name: Name): void {
  const { names } = scope.checking;
  if (name.text === '') return;
  if (names.gates.has(name.text)) {
    refer(scope, `gate/${name.text}`, name.span);
    return;
  }
  if (names.lost.mayDeclare('shared', name.text)) return;
  const other = names.shared.get(name.text);
  const candidates = other === undefined ? suggest(name.text, names.gates.keys()) : [];
  tell(scope, 'unknown-gate', { name: name.text, construct: other?.kind ?? null, candidates }, name.span, {
    fixes: candidateFixes(candidates, name.span),
  });
}
