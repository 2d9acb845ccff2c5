// `handoff`: who is told what when a lead enters a stage.
import type { Handoff, IncludedFact } from '@funnel/bundle';
import { noted, type Sides, told } from '../change.ts';
import { explained, type FieldTable } from '../field-changes.ts';
import { thing } from '../thing.ts';
import { declarationChanges, lineChanges, type OfDeclaration } from './lists.ts';

/** A fact is there or not. */
const FACT: FieldTable<IncludedFact> = { kind: explained, name: explained };

const HANDOFF: FieldTable<Handoff> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('handoff', nodes.after), before, after })],
  entering: (_, __, nodes) => [told('handoff-entering', nodes)],
  to: (before, after, nodes) => [told('recipient', { thing: thing('handoff', nodes.after), before, after })],
  include: (before, after, _, sides) =>
    lineChanges(
      {
        kind: 'include',
        pairing: { by: [({ kind, name }) => `${kind} ${name}`] },
        table: FACT,
        line: () => null,
        ordered: false,
      },
      { before, after },
      sides,
    ),
  last_activities: (_, __, nodes) => [told('handoff-activities', nodes)],
  suggest_content: (_, __, nodes) => [told('handoff-content', nodes)],
};

export function handoffChanges(sides: Sides): readonly OfDeclaration[] {
  const lists = { before: sides.before.rules.handoffs, after: sides.after.rules.handoffs };
  return declarationChanges('handoff', HANDOFF, lists, sides);
}
