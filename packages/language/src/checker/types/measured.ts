// What a measure is of: the entries into a stage, or the clocks of an SLA.
import type { Name } from '../../syntax/nodes/node.ts';
import { suggest } from '../../words/suggest.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import type { Names } from '../names/names.ts';
import type { Scope } from './scope.ts';
import { refer, tell } from './scope.ts';

/** What the name behind `of` stands for; null where that cannot be known. */
export function measuredKind(names: Names, name: string): 'stage' | 'sla' | 'both' | null {
  const isStage = names.stages.has(name);
  const isSla = names.slas.has(name);
  if (isStage && isSla) return 'both';
  return isStage ? 'stage' : isSla ? 'sla' : null;
}

/** Looks up the name behind `of`. */
export function findMeasured(scope: Scope, name: Name): void {
  const { stages, slas, lost } = scope.checking.names;
  const { text, span } = name;
  if (text === '') return;
  const kind = measuredKind(scope.checking.names, text);
  if (kind === 'both') {
    const { lifecycle } = scope.checking.names;
    const sla = slas.get(text)!;
    tell(scope, 'measure-of-both', { name: text }, span, {
      related: [
        { note: 'stage-here', data: { name: text }, at: lifecycle!, span: stages.get(text)!.name.span },
        { note: 'sla-declared', at: sla, span: sla.node.name!.span },
      ],
    });
  }
  if (slas.has(text)) refer(scope, `sla/${text}`, span);
  if (kind !== null || lost.mayDeclare('stage', text) || lost.mayDeclare('sla', text)) return;
  const candidates = suggest(text, [...stages.keys(), ...slas.keys()]);
  const known = [...stages.keys(), ...slas.keys()];
  tell(scope, 'unknown-measured', { name: text, known, candidates }, span, { fixes: candidateFixes(candidates, span) });
}
