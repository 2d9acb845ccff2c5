// What stays as it is while a lead only goes from stage to stage.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import { occurrenceOf, rootsOf, visitExpressions } from '../types/children.ts';
import type { Known } from './known.ts';

/** Does nothing in the test depend on the stages that a lead was in? Named things are looked into. */
export function isSteady(known: Known, test: Expression, seen: Set<Declaration> = new Set()): boolean {
  let steady = true;
  const look = (node: Declaration | undefined): void => {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'score' && node.lines.some(({ kind }) => kind === 'forget')) steady = false;
    if (node.kind === 'gate') {
      for (const line of node.lines) if (line.kind === 'use') look(known.gates.get(line.gate.text)?.node);
    }
    for (const root of rootsOf(node)) if (steady && !isSteady(known, root, seen)) steady = false;
  };
  visitExpressions([test], expression => {
    if (['ever_entered', 'days_in_stage', 'entries'].includes(expression.kind)) steady = false;
    if (occurrenceOf(expression)?.period?.stage) steady = false;
    const meaning = known.meanings.get(expression);
    if (meaning?.kind === 'stages') steady = false;
    else if (meaning?.kind === 'segment') look(known.segments.get(meaning.name)?.node);
    else if (meaning?.kind === 'gate') look(known.gates.get(meaning.name)?.node);
    else if (meaning?.kind === 'score') look(known.scores.get(meaning.name)?.node);
    else if (meaning?.kind === 'grade') look(known.grades.get(meaning.name)?.node);
    else if (meaning?.kind === 'param') look(known.params.get(meaning.name)?.node);
  });
  return steady;
}
