// The clauses of hand-offs, and the notes that travel with them.
import type { Handoff, IncludedFact, Recipient } from '@funnel/bundle';
import { type Clause, declarationClause } from './clause.ts';

function handoffClause(name: string, isIt: (handoff: Handoff) => boolean, without: Partial<Handoff>): Clause {
  return declarationClause(name, 'handoffs', handoff => (isIt(handoff) ? { ...handoff, ...without } : handoff));
}

function includeClause(name: string, kind: IncludedFact['kind']): Clause {
  return declarationClause(name, 'handoffs', handoff => {
    const include = handoff.include.filter(fact => fact.kind !== kind);
    return include.length === handoff.include.length ? handoff : { ...handoff, include };
  });
}

/** Whoever is told so is told no more. */
function recipientClause(name: string, kind: Recipient['kind']): Clause {
  const isIt = ({ to }: Handoff) => to.kind === kind;
  return {
    name,
    remove: rules =>
      rules.handoffs.some(isIt) ? { ...rules, handoffs: rules.handoffs.filter(one => !isIt(one)) } : rules,
  };
}

export const includeClauses: Readonly<Record<IncludedFact['kind'], readonly Clause[]>> = {
  field: [includeClause('include a field', 'field')],
  param: [includeClause('include a param', 'param')],
  score: [includeClause('include a score', 'score')],
  grade: [includeClause('include a grade', 'grade')],
  gate: [includeClause('include a gate', 'gate')],
  persona: [includeClause('include persona', 'persona')],
  segment: [includeClause('include segment', 'segment')],
};

export const recipientClauses: Readonly<Record<Recipient['kind'], readonly Clause[]>> = {
  team: [recipientClause('handoff to a team', 'team')],
  route: [recipientClause('handoff to a route', 'route')],
  role: [recipientClause('handoff to a role', 'role')],
};

export const handoffClauses: readonly Clause[] = [
  { name: 'handoff', remove: rules => (rules.handoffs.length === 0 ? rules : { ...rules, handoffs: [] }) },
  ...Object.values(recipientClauses).flat(),
  ...Object.values(includeClauses).flat(),
  handoffClause('include last … activities', one => one.last_activities > 0, { last_activities: 0 }),
  handoffClause('suggest content', one => one.suggest_content, { suggest_content: false }),
  declarationClause('note', 'segments', one => (one.notes.length === 0 ? one : { ...one, notes: [] })),
];
