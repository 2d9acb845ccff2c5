// `handoff`: to whom, and what goes along.
import type { Handoff, IncludedFact } from '@funnel/bundle';
import { type DeclarationOf, handoffLines, type NameExpression } from '@funnel/language';
import type { Lowering } from './lowering.ts';
import { meaningOf, unchecked } from './lowering.ts';
import { lowerRecipient } from './recipient.ts';
import { stepsOf } from './score.ts';

export function lowerHandoff(lowering: Lowering, name: string, node: DeclarationOf<'handoff'>): Handoff {
  const to = handoffLines(node, 'to')[0] ?? unchecked(node);
  const last = handoffLines(node, 'include_last')[0];
  return {
    name,
    label: node.label?.value ?? null,
    entering: node.entering?.text ?? unchecked(node),
    to: lowerRecipient(lowering, to.to),
    include: handoffLines(node, 'include').flatMap(({ facts }) => facts.map(fact => lowerFact(lowering, fact))),
    last_activities: last === undefined ? 0 : stepsOf(last.count, 0),
    suggest_content: handoffLines(node, 'suggest').length > 0,
  };
}

function lowerFact(lowering: Lowering, fact: NameExpression): IncludedFact {
  const meaning = meaningOf(lowering, fact) ?? unchecked(fact);
  if (meaning.kind === 'segments') return { kind: meaning.construct, name: meaning.construct };
  if (meaning.kind === 'field') return { kind: 'field', name: meaning.field.name.text };
  const isFact =
    meaning.kind === 'param' || meaning.kind === 'score' || meaning.kind === 'grade' || meaning.kind === 'gate';
  return isFact ? { kind: meaning.kind, name: meaning.name } : unchecked(fact);
}
